/** The door of `commands`: every slash command, and the one way to have a request or a press answered. */
import { refuse, type ButtonAction, type Command, type Press, type Reply, type Request } from './command.ts';
import { digest, why } from './digest.ts';
import { help } from './help.ts';
import type { Ports } from './ports.ts';
import { schedule } from './schedule.ts';
import { source } from './source.ts';
import { summarize } from './summarize.ts';

export { refuse, type ChannelAccess, type Definition, type OptionValue } from './command.ts';
export type { Asking, Press, Reply, Request } from './command.ts';
export type * from './ports.ts';

/** Every slash command, in the order in which Discord lists them. */
const commands: readonly Command[] = [digest, summarize, schedule, source, help];

const buttons: Readonly<Record<string, ButtonAction>> = { why };

/** An entry of a table; a name from outside such as `constructor` is not one because every object has it. */
const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The definitions as Discord's API takes them. */
export const definitions = commands.map(({ definition }) => definition);

/**
 * Answers a slash command. Whoever may not, asks in the wrong place, or asks for what is no longer there, is told so.
 * Discord checks permissions too, but a server can override those, and an old client can hold an old definition.
 */
export const answer = async (request: Request, ports: Ports): Promise<Reply> => {
  const command = commands.find(({ definition }) => definition.name === request.command);
  const action = command === undefined ? undefined : entryOf(command.actions, request.action);
  if (action === undefined) {
    const name = `/${request.command} ${request.action}`.trim();
    return refuse(request, { code: 'command-unknown', name });
  }
  if (action.where === 'servers' && request.guildId === null) return refuse(request, { code: 'server-only' });
  if (action.who === 'managers' && !request.person.managesServer) {
    return refuse(request, { code: 'not-allowed' });
  }
  return action.run(request, ports);
};

/** Answers the press of a button. */
export const answerPress = async (press: Press, ports: Ports): Promise<Reply> => {
  const button = entryOf(buttons, press.action);
  return button === undefined
    ? refuse(press, { code: 'command-unknown', name: press.action })
    : button(press, ports);
};
