import { block, dotted, type Line, type Phrases } from '#digests';
import { guildOf, phrasesOf, reply, type Reply, type Request } from '../command.ts';
import type { Ports, ScheduleReport } from '../ports/index.ts';

const scheduleLine = ({ schedule, lastRun }: ScheduleReport, phrases: Phrases): Line => {
  const { name, channelId, timetable, timezone, nextAt, pausedAt } = schedule;
  const when = phrases.schedule.timetable(timetable, timezone);
  return dotted(
    phrases.schedule.item(name, when, channelId, nextAt),
    pausedAt === null ? [] : phrases.planning.paused(pausedAt),
    lastRun === null ? [phrases.schedule.neverPosted] : phrases.planning.lastRun(lastRun),
  );
};

/** `/schedule list`. */
export const listSchedules = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const schedules = await ports.schedules.list(guildOf(request));
  if (schedules.length === 0) return reply(block('paragraph', ...phrases.schedule.none));
  return reply(block('headline', phrases.schedule.listTitle(schedules.length)), {
    kind: 'list',
    items: schedules.map((report) => scheduleLine(report, phrases)),
  });
};
