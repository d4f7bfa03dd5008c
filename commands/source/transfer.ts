import { block, strong, type Line, type Phrases, type PostBlock } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { optionNames } from '../locales/index.ts';
import { cancelButton, fileOption } from '../options/index.ts';
import type { ImportPlan, ListedSource, Ports } from '../ports/index.ts';

/** More names than this are not read before a button is pressed. */
const namesMax = 15;

const listOf = (
  title: string,
  feeds: readonly ListedSource[],
  { feeds: words, problem }: Phrases,
): readonly PostBlock[] => {
  if (feeds.length === 0) return [];
  const items = feeds
    .slice(0, namesMax)
    .map((feed): Line =>
      feed.problem === undefined ? [feed.name] : [`${feed.name}: ${problem(feed.problem)}`],
    );
  const rest = feeds.length - items.length;
  return [
    block('paragraph', strong(title)),
    { kind: 'list', items: rest > 0 ? [...items, [words.more(rest)]] : items },
  ];
};

const endOf = (plan: ImportPlan, phrases: Phrases): PostBlock =>
  plan.fresh.length === 0
    ? block('paragraph', phrases.feeds.importNothing)
    : {
        kind: 'buttons',
        buttons: [
          {
            ...{ kind: 'act', action: 'source-import', id: String(plan.draftId), tone: 'primary' },
            label: phrases.feeds.importButton(plan.fresh.length),
          } as const,
          cancelButton(phrases),
        ],
      };

/** Says what a list of feeds would change before it does. */
export const planImport = async (request: Request, ports: Ports): Promise<Reply> => {
  const file = fileOption(request, 'file');
  if (file === null)
    return refuse(request, { code: 'option-missing', names: optionNames(request, ['file']) });
  const planned = await ports.sources.planImport(guildOf(request), file, request.person.id);
  return replyWith(request, planned, (plan, phrases) => {
    const { feeds } = phrases;
    return reply(
      block('headline', feeds.importTitle(file.name)),
      ...listOf(feeds.importFresh(plan.fresh.length), plan.fresh, phrases),
      ...(plan.known.length === 0 ? [] : [block('paragraph', feeds.importKnown(plan.known.length))]),
      ...listOf(feeds.importUnreachable(plan.unreachable.length), plan.unreachable, phrases),
      ...(plan.left === 0 ? [] : [block('note', feeds.importLeft(plan.left))]),
      endOf(plan, phrases),
    );
  });
};

/** Follows the feeds of a list. */
export const importPlanned = async (press: Press, ports: Ports): Promise<Reply> => {
  const added = await ports.sources.import(guildOf(press), Number(press.id), press.person.id);
  return replyWith(press, added, (count, phrases) =>
    reply(block('paragraph', phrases.feeds.imported(count))),
  );
};

/** Hands the sources over as a file that feed readers can read. */
export const exportSources = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const sources = await ports.sources.list(guildId);
  const { feeds, source } = phrasesOf(request);
  if (sources.length === 0) return reply(block('paragraph', ...source.none));
  const file = { name: 'sources.opml', text: await ports.sources.toOpml(guildId) };
  return { ...reply(block('paragraph', feeds.exported(sources.length))), file };
};
