import { block } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type ChannelAccess,
  type Press,
  type Reply,
  type Request,
} from '../command.ts';
import { cancelButton, channelOption, outlookBlocks, settleTopics, textOption } from '../options/index.ts';
import type { Ports, Schedule, SchedulePlan } from '../ports/index.ts';
import { readWishes, roleProblem, type Wishes } from './read.ts';
import { differenceLines, withTagNames } from './show.ts';

/** What was named, and is not so already. */
const changesOf = (schedule: Schedule, wishes: Wishes): Partial<SchedulePlan> =>
  Object.fromEntries(
    Object.entries(wishes).filter(
      ([setting, value]) =>
        value !== undefined &&
        JSON.stringify(value) !== JSON.stringify(schedule[setting as keyof SchedulePlan]),
    ),
  );

/** What depends on the channel that a schedule posts in. */
const aboutTarget = ['tags', 'publish', 'discussion'] as const;

/** The channel that a change is about, where it is about one. */
const targetOf = async (
  request: Request,
  { channelId }: Schedule,
  { channels }: Ports,
): Promise<ChannelAccess | 'gone' | null> => {
  if ('channel' in request.options) return channelOption(request, 'channel');
  if (!aboutTarget.some((name) => name in request.options)) return null;
  return (await channels.look(guildOf(request), channelId)) ?? 'gone';
};

/** `/schedule edit`: what would be different, and a button that makes it so. */
export const editSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const phrases = phrasesOf(request);
  const found = await ports.schedules.get(guildId, textOption(request, 'schedule') ?? '');
  if (!found.ok) return refuse(request, found.problem);
  const schedule = found.value;
  const access = await targetOf(request, schedule, ports);
  if (access === 'gone') return refuse(request, { code: 'channel-gone', channelId: schedule.channelId });
  const wishes = await readWishes(request, ports, access);
  if (!wishes.ok) return refuse(request, wishes.problem);
  const changes = changesOf(schedule, wishes.value);
  if (Object.keys(changes).length === 0) {
    return refuse(request, { code: 'change-empty', name: schedule.name });
  }
  const after = { ...schedule, ...changes };
  const isMoved = 'mentionRoleId' in changes || 'channelId' in changes;
  const uncallable = isMoved ? await roleProblem(request, after, ports) : null;
  if (uncallable !== null) return refuse(request, uncallable);
  const id = await ports.drafts.keep(guildId, request.person.id, {
    ...{ kind: 'schedule', id: schedule.id, changes },
  });
  const shown = (plan: SchedulePlan) => withTagNames(plan, access?.tags, phrases);
  return reply(
    block('headline', phrases.planning.changeTitle(schedule.name)),
    { kind: 'list', items: differenceLines(shown(schedule), shown(after), phrases) },
    ...('timetable' in changes || 'timezone' in changes
      ? outlookBlocks(ports.schedules.outlook(after, request.at), phrases)
      : []),
    {
      kind: 'buttons',
      buttons: [
        { kind: 'act', label: phrases.confirm.save, action: 'schedule-save', id, tone: 'primary' },
        cancelButton(phrases),
      ],
    },
  );
};

/** The button under a difference. */
export const saveChanges = async (press: Press, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(press);
  const draft = await ports.drafts.take(guildId, press.id, 'schedule');
  if (draft === null) return refuse(press, { code: 'draft-gone' });
  await settleTopics(draft.changes.topics ?? [], guildId, ports);
  const changed = await ports.schedules.change(guildId, draft.id, draft.changes);
  return replyWith(press, changed, ({ schedule, ...outlook }, phrases) =>
    reply(
      block('headline', phrases.planning.changed(schedule.name)),
      block(
        'paragraph',
        ...phrases.schedule.postsIn(
          phrases.schedule.timetable(schedule.timetable, schedule.timezone),
          schedule.channelId,
        ),
      ),
      ...outlookBlocks(outlook, phrases),
    ),
  );
};
