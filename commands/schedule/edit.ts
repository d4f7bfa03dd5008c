import { block } from '#digests';
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
import { cancelButton, channelOption, settleTopics, textOption } from '../options/index.ts';
import type { Ports, Schedule, SchedulePlan } from '../ports/index.ts';
import { readWishes, type Wishes } from './read.ts';
import { differenceLines, outlookBlocks } from './show.ts';

/** What was named, and is not so already. */
const changesOf = (schedule: Schedule, wishes: Wishes): Partial<SchedulePlan> =>
  Object.fromEntries(
    Object.entries(wishes).filter(
      ([setting, value]) =>
        value !== undefined &&
        JSON.stringify(value) !== JSON.stringify(schedule[setting as keyof SchedulePlan]),
    ),
  );

/** `/schedule edit`: what would be different, and a button that makes it so. */
export const editSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(request);
  const phrases = phrasesOf(request);
  const found = await ports.schedules.get(guildId, textOption(request, 'schedule') ?? '');
  if (!found.ok) return refuse(request, found.problem);
  const schedule = found.value;
  const access = 'channel' in request.options ? channelOption(request, 'channel') : null;
  const wishes = await readWishes(request, ports, access);
  if (!wishes.ok) return refuse(request, wishes.problem);
  const changes = changesOf(schedule, wishes.value);
  if (Object.keys(changes).length === 0) {
    return refuse(request, { code: 'change-empty', name: schedule.name });
  }
  const id = await ports.drafts.keep(guildId, request.person.id, {
    ...{ kind: 'schedule', id: schedule.id, changes },
  });
  const after = { ...schedule, ...changes };
  return reply(
    block('headline', phrases.planning.changeTitle(schedule.name)),
    { kind: 'list', items: differenceLines(schedule, after, phrases) },
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
