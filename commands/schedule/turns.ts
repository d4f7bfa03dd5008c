import { block, digestPost } from '#digests';
import { guildOf, reply, replyWith, type Reply, type Request } from '../command.ts';
import { textOption } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';

const nameOf = (request: Request): string => textOption(request, 'schedule') ?? '';

/** `/schedule preview`: posts nothing. */
export const previewSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const digest = await ports.schedules.preview(guildOf(request), nameOf(request));
  return replyWith(request, digest, (value, phrases) =>
    reply(block('note', phrases.schedule.previewNote(value.name)), ...digestPost(value, phrases).blocks),
  );
};

/** `/schedule run`. */
export const runSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const posted = await ports.schedules.run(guildOf(request), nameOf(request));
  return replyWith(request, posted, ({ schedule, messageUrl }, phrases) =>
    reply(
      block(
        'paragraph',
        ...phrases.schedule.posting(schedule.name, schedule.channelId),
        ...(messageUrl === null ? [] : [' ', ...phrases.schedule.posted(messageUrl)]),
      ),
    ),
  );
};

/** `/schedule skip`: which run will not be, and the one after it. */
export const skipRun = async (request: Request, ports: Ports): Promise<Reply> => {
  const skipped = await ports.schedules.skip(guildOf(request), nameOf(request));
  return replyWith(request, skipped, ({ schedule, skippedAt }, { planning }) =>
    reply(block('paragraph', ...planning.skipped(schedule.name, skippedAt, schedule.nextAt))),
  );
};

/** `/schedule pause`. */
export const pauseSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const paused = await ports.schedules.pause(guildOf(request), nameOf(request));
  return replyWith(request, paused, ({ name }, { planning }) =>
    reply(block('paragraph', planning.pausing(name))),
  );
};

/** `/schedule resume`. */
export const resumeSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const resumed = await ports.schedules.resume(guildOf(request), nameOf(request));
  return replyWith(request, resumed, ({ name, nextAt }, { planning }) =>
    reply(block('paragraph', ...planning.resumed(name, nextAt))),
  );
};
