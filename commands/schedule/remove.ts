import { block } from '#digests';
import { guildOf, reply, replyWith, type Press, type Reply, type Request } from '../command.ts';
import { confirmation, textOption } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';

/** `/schedule remove` asks once. */
export const askToRemove = async (request: Request, ports: Ports): Promise<Reply> => {
  const found = await ports.schedules.get(guildOf(request), textOption(request, 'schedule') ?? '');
  return replyWith(request, found, ({ id, name }, phrases) => {
    const danger = { label: phrases.confirm.remove, action: 'schedule-remove', id: String(id) };
    return reply(...confirmation([phrases.planning.removeQuestion(name)], danger, phrases));
  });
};

/** The button that removes it. */
export const removeSchedule = async (press: Press, ports: Ports): Promise<Reply> => {
  const removed = await ports.schedules.remove(guildOf(press), Number(press.id));
  return replyWith(press, removed, ({ name }, phrases) =>
    reply(block('paragraph', phrases.schedule.removed(name))),
  );
};
