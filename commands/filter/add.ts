import { block, failed, strong, type Line, type PostBlock, type PostButton, type Result } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Asking,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { cancelButton, findTopic, settleTopics } from '../options/index.ts';
import type { FilterPlan, Ports } from '../ports/index.ts';
import { readFilter } from './read.ts';

/** The filter as its server would keep it: what it names is called as it is called there. */
const checked = async (plan: FilterPlan, guildId: string, ports: Ports): Promise<Result<FilterPlan>> => {
  const { match, value } = plan;
  if (value === '') return failed({ code: 'option-missing', names: ['value'] });
  const schedule = plan.schedule === null ? null : await ports.schedules.get(guildId, plan.schedule);
  if (schedule?.ok === false) return schedule;
  const kept = { ...plan, schedule: schedule?.value.name ?? null };
  if (match !== 'source') return { ok: true, value: kept };
  const names = await ports.interests.sourceNames(guildId);
  const name = names.find((each) => each.toLocaleLowerCase('und') === value.toLocaleLowerCase('und'));
  if (name === undefined) return failed({ code: 'source-unknown', name: value });
  return { ok: true, value: { ...kept, value: name } };
};

const act = (label: string, action: string, id: string): PostButton => ({
  ...{ kind: 'act', label, action, id, tone: 'primary' },
});

/** What a filter would do, and a button that keeps it. */
export const trialReply = async (
  asking: Asking,
  plan: FilterPlan,
  id: string,
  ports: Ports,
): Promise<Reply> => {
  const phrases = phrasesOf(asking);
  const { filter: words, confirm } = phrases;
  const trial = await ports.interests.trial(guildOf(asking), [plan]);
  return replyWith(asking, trial, ({ stories, hits: [hits] }) => {
    const headlines = hits?.headlines ?? [];
    const examples: readonly PostBlock[] =
      headlines.length === 0
        ? [block('note', words.noHits)]
        : [
            block('paragraph', words.examples),
            { kind: 'list', items: headlines.map((headline): Line => [headline]) },
          ];
    return reply(
      block('note', words.question),
      block('paragraph', strong(words.said(plan))),
      block('paragraph', stories === 0 ? words.noStories : words.hits(hits?.stories ?? 0, stories)),
      ...(stories === 0 ? [] : examples),
      { kind: 'buttons', buttons: [act(confirm.save, 'filter-save', id), cancelButton(phrases)] },
    );
  });
};

/** `/filter add`: what it would have hit; a topic that nobody has named yet is named first. */
export const addFilter = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const read = await checked(readFilter(request), guildId, ports);
  if (!read.ok) return refuse(request, read.problem);
  const plan = read.value;
  const topic = plan.match === 'topic' ? await findTopic(ports, guildId, plan.value) : null;
  if (topic !== null) await settleTopics([topic.name], guildId, ports);
  const kept = topic === null ? plan : { ...plan, value: topic.name };
  const id = await ports.drafts.keep(guildId, request.person.id, { kind: 'filter', plan: kept });
  if (plan.match !== 'topic' || topic !== null) return trialReply(request, kept, id, ports);
  const phrases = phrasesOf(request);
  const { filter: words } = phrases;
  return reply(block('paragraph', words.topicNew(plan.value)), {
    kind: 'buttons',
    buttons: [act(words.nameWords, 'filter-topic', id), cancelButton(phrases)],
  });
};

/** The button that keeps the filter. */
export const saveFilter = async (press: Press, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(press);
  const draft = await ports.drafts.take(guildId, press.id, 'filter');
  if (draft === null) return refuse(press, { code: 'draft-gone' });
  const added = await ports.interests.add(guildId, draft.plan);
  return replyWith(press, added, (filter, { filter: words }) =>
    reply(
      block('paragraph', strong(words.said(filter))),
      block('paragraph', words.added),
      block('note', ...words.next),
    ),
  );
};
