import { block } from '#digests';
import { guildOf, phrasesOf, refuse, reply, replyWith, type Reply, type Request } from '../command.ts';
import { channelOption, outlookBlocks, settleTopics } from '../options/index.ts';
import type { Ports, SchedulePlan } from '../ports/index.ts';
import { readWishes, roleProblem, type Wishes } from './read.ts';
import { settingLines, withTagNames } from './show.ts';

/** What a schedule is where nobody says otherwise. */
export const storiesDefault = 7;

/** A plan of what was wished for, with what goes without saying. Whoever calls a role wants it to notice. */
const planOf = (
  { mentionRoleId = null, isSilent = mentionRoleId === null, topics = [], ...wishes }: Wishes,
  usual: Pick<SchedulePlan, 'name' | 'channelId' | 'timetable' | 'timezone'>,
): SchedulePlan => ({
  name: wishes.name ?? usual.name,
  channelId: wishes.channelId ?? usual.channelId,
  place: wishes.place ?? 'channel',
  tagIds: wishes.tagIds ?? [],
  timetable: wishes.timetable ?? usual.timetable,
  timezone: wishes.timezone ?? usual.timezone,
  storiesMax: wishes.storiesMax ?? storiesDefault,
  style: wishes.style ?? 'brief',
  kind: wishes.kind ?? (topics.length > 0 ? 'topic' : 'morning'),
  topics,
  mentionRoleId,
  hasDiscussion: wishes.hasDiscussion ?? false,
  isSilent,
  isPublished: wishes.isPublished ?? false,
});

/** `/schedule add`. */
export const addSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const phrases = phrasesOf(request);
  const access = channelOption(request, 'channel');
  const wishes = await readWishes(request, ports, access);
  if (!wishes.ok) return refuse(request, wishes.problem);
  const { timetable } = wishes.value;
  if (timetable === undefined) return refuse(request, { code: 'when-not-understood', input: '' });
  const timezone = (await ports.settings.get(guildId)).timezone ?? 'UTC';
  const { channelId } = access;
  const plan = planOf(wishes.value, { name: phrases.schedule.defaultName, channelId, timetable, timezone });
  const uncallable = await roleProblem(request, plan, ports);
  if (uncallable !== null) return refuse(request, uncallable);
  await settleTopics(plan.topics, guildId, ports);
  const language = request.guildLocale;
  const added = await ports.schedules.add(guildId, plan, { personId: request.person.id, language });
  return replyWith(request, added, ({ schedule, hasSources, ...outlook }) =>
    reply(
      block('headline', phrases.schedule.added(schedule.name)),
      block(
        'paragraph',
        ...phrases.schedule.postsIn(
          phrases.schedule.timetable(schedule.timetable, schedule.timezone),
          schedule.channelId,
        ),
      ),
      { kind: 'list', items: settingLines(withTagNames(schedule, access.tags, phrases), phrases) },
      ...outlookBlocks(outlook, phrases),
      ...(hasSources ? [] : [block('note', ...phrases.schedule.noSourcesYet)]),
    ),
  );
};
