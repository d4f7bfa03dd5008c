import { block, dotted, strong, type Line } from '#digests';
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
import { confirmation, textOption } from '../options/index.ts';
import type { Ports, ServerFilter } from '../ports/index.ts';
import { topicSelect } from './topics.ts';

/** `/filter list`. */
export const listFilters = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const { filter: words } = phrasesOf(request);
  const filters = await ports.interests.filters(guildId);
  const topics = topicSelect(request, await ports.interests.topics(guildId));
  if (filters.length === 0) return reply(block('paragraph', ...words.none), ...topics);
  const items = filters.map((filter): Line => [words.said(filter)]);
  return reply(block('headline', words.listTitle(filters.length)), { kind: 'list', items }, ...topics);
};

/** The filters that hold where somebody asks: everywhere, or in one schedule too. */
const holding = (filters: readonly ServerFilter[], schedule: string | null): readonly ServerFilter[] =>
  filters.filter((filter) => filter.schedule === null || filter.schedule === schedule);

/** `/filter test`: what the filters do to the newest stories, or to a headline. */
export const testFilters = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const phrases = phrasesOf(request);
  const { filter: words } = phrases;
  const name = textOption(request, 'schedule');
  const schedule = name === null ? null : await ports.schedules.get(guildId, name);
  if (schedule?.ok === false) return refuse(request, schedule.problem);
  const filters = holding(await ports.interests.filters(guildId), schedule?.value.name ?? null);
  if (filters.length === 0) return reply(block('paragraph', ...words.none));
  const headline = textOption(request, 'headline');
  if (headline !== null) {
    const trial = await ports.interests.trialOf(guildId, headline, filters);
    if (!trial.ok) return refuse(request, trial.problem);
    const { hits, hidden } = trial.value;
    const hitting = filters.filter((_filter, index) => (hits[index]?.stories ?? 0) > 0);
    return reply(
      block('paragraph', strong(headline)),
      block('paragraph', hidden > 0 ? words.headlineHidden : words.headlineTold),
      ...(hitting.length === 0
        ? []
        : [{ kind: 'list', items: hitting.map((filter): Line => [words.said(filter)]) } as const]),
    );
  }
  const trial = await ports.interests.trial(guildId, filters);
  return replyWith(request, trial, ({ stories, hits, hidden }) =>
    stories === 0
      ? reply(block('paragraph', words.noStories))
      : reply(block('paragraph', words.hidden(hidden, stories)), {
          kind: 'list',
          items: filters.map((filter, index) =>
            dotted([words.said(filter)], [words.hits(hits[index]?.stories ?? 0, stories)]),
          ),
        }),
  );
};

const foundFilter = async (request: Request, ports: Ports): Promise<ServerFilter | null> => {
  const { filter: words } = phrasesOf(request);
  const typed = textOption(request, 'filter') ?? '';
  const filters = await ports.interests.filters(guildOf(request));
  return (
    filters.find(({ id }) => String(id) === typed) ??
    filters.find((filter) => [words.said(filter), filter.value].includes(typed)) ??
    null
  );
};

/** `/filter remove` asks once. */
export const askToRemoveFilter = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const { filter: words, confirm } = phrases;
  const filter = await foundFilter(request, ports);
  if (filter === null) {
    return refuse(request, { code: 'filter-unknown', name: textOption(request, 'filter') ?? '' });
  }
  const danger = { label: confirm.remove, action: 'filter-remove', id: String(filter.id) };
  const question = [words.removeQuestion, ' ', strong(words.said(filter))];
  return reply(...confirmation(question, danger, phrases));
};

/** The button that removes it. */
export const removeFilter = async (press: Press, ports: Ports): Promise<Reply> => {
  const removed = await ports.interests.remove(guildOf(press), Number(press.id));
  return replyWith(press, removed, (filter, { filter: words }) =>
    reply(block('paragraph', words.removed, ' ', words.said(filter))),
  );
};
