import { block, command, type PostBlock } from '#digests';
import { guildOf, refuse, reply, replyWith, type Press, type Reply, type Request } from '../command.ts';
import { optionNames } from '../locales/index.ts';
import { cancelButton, numberOption, textOption } from '../options/index.ts';
import type { FoundSource, Ports } from '../ports/index.ts';
import { factsLine, titleBlocks, usualWeight } from './words.ts';

const sampleBlocks = ({ sample }: FoundSource, words: string): readonly PostBlock[] =>
  sample === null
    ? []
    : [
        block('note', words),
        ...sample.summary.sentences.map(({ text }): PostBlock => ({ kind: 'quote', text })),
      ];

/** Shows what an address would be as a source: whose feed it is, its newest stories, how it would be quoted. */
export const lookAtSource = async (request: Request, ports: Ports): Promise<Reply> => {
  const url = textOption(request, 'url');
  if (url === null) return refuse(request, { code: 'option-missing', names: optionNames(request, ['url']) });
  const weight = numberOption(request, 'weight', usualWeight);
  const wish = { url, weight, name: textOption(request, 'name'), topic: textOption(request, 'topic') };
  const found = await ports.sources.look(guildOf(request), { ...wish, personId: request.person.id });
  return replyWith(request, found, (source, phrases) =>
    reply(
      block('headline', phrases.feeds.found(source.name)),
      block('note', ...factsLine(source, phrases)),
      ...titleBlocks(source.newestTitles, phrases),
      ...sampleBlocks(source, phrases.feeds.sample),
      {
        kind: 'buttons',
        buttons: [
          {
            ...{ kind: 'act', action: 'source-add', id: String(source.draftId) },
            ...{ label: phrases.feeds.addButton, tone: 'primary' },
          } as const,
          cancelButton(phrases),
        ],
      },
    ),
  );
};

/** Makes what was looked at a source. */
export const addLookedAt = async (press: Press, ports: Ports): Promise<Reply> => {
  const added = await ports.sources.add(guildOf(press), Number(press.id));
  return replyWith(press, added, (source, phrases) =>
    reply(
      block('headline', phrases.source.added(source.name)),
      block('note', ...factsLine(source, phrases)),
      block('note', command('schedule add'), ' · ', command('source list')),
    ),
  );
};

/** Sources whose names may be meant. */
export const suggestSource = async (
  typing: { readonly guildId: string | null; readonly typed: string },
  ports: Ports,
) =>
  typing.guildId === null
    ? []
    : (await ports.sources.named(typing.guildId, typing.typed)).map((name) => ({ name, value: name }));
