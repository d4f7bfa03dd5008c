import { block, type Line, type Phrases } from '#digests';
import { guildOf, reply, replyWith, type Press, type Reply, type Request } from '../command.ts';
import { confirmation, numberOption, textOption } from '../options/index.ts';
import type { Ports, Source, SourceChange } from '../ports/index.ts';

const wanted = (request: Request): string => textOption(request, 'source') ?? '';

/** What somebody types who wants no topic any more, in any interface language. */
const noTopic = /^(?:none|no|-|off|keine?s?|aucun|ninguno)$/iu;

const choicesIn = (request: Request) => {
  const name = textOption(request, 'name');
  const topic = textOption(request, 'topic');
  const weight = numberOption(request, 'weight', 0);
  return {
    ...(name === null ? {} : { name }),
    ...(topic === null ? {} : { topic: noTopic.test(topic) ? null : topic }),
    ...(weight === 0 ? {} : { weight }),
  };
};

const differenceOf = ({ before, after }: SourceChange, { feeds: { changes } }: Phrases): readonly Line[] => {
  const shown = (source: Source) => [
    [changes.name, source.name],
    [changes.topic, source.topic ?? changes.none],
    [changes.weight, String(source.weight)],
  ];
  const [old, current] = [shown(before), shown(after)];
  return current.flatMap(([label = '', value = ''], place) => {
    const was = old[place]?.[1] ?? '';
    return was === value ? [] : [[`${label}: ${was} → ${value}`]];
  });
};

/** Changes what a source is called, which topic it belongs to, what it weighs; shows the difference. */
export const editSource = async (request: Request, ports: Ports): Promise<Reply> => {
  const changed = await ports.sources.edit(guildOf(request), wanted(request), choicesIn(request));
  return replyWith(request, changed, (change, phrases) => {
    const items = differenceOf(change, phrases);
    return items.length === 0
      ? reply(block('paragraph', phrases.feeds.unchanged(change.after.name)))
      : reply(block('headline', phrases.feeds.changed(change.after.name)), { kind: 'list', items });
  });
};

/** Asks whether a source is to go. */
export const askToRemove = async (request: Request, ports: Ports): Promise<Reply> => {
  const found = await ports.sources.find(guildOf(request), wanted(request));
  return replyWith(request, found, (source, phrases) => {
    const danger = { label: phrases.confirm.remove, action: 'source-remove', id: String(source.id) };
    return reply(...confirmation([phrases.feeds.removeQuestion(source.name)], danger, phrases));
  });
};

/** Stops following a source. */
export const removeSource = async (press: Press, ports: Ports): Promise<Reply> => {
  const removed = await ports.sources.remove(guildOf(press), Number(press.id));
  return replyWith(press, removed, (source, phrases) =>
    reply(block('paragraph', phrases.source.removed(source.name))),
  );
};
