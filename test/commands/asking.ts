import {
  routeOf,
  type Asked,
  type Ports,
  type Press,
  type Reply,
  type Request,
} from '../../commands/index.ts';
import { writeText } from '../../digests/index.ts';

/** An hour on a Monday morning at which everything is asked. */
export const at = Date.UTC(2026, 10, 23, 8);

/** Somebody who may manage the server, and somebody who may not. */
const manager = { id: '7', name: 'Ada', locale: 'en-GB', managesServer: true };
export const member = { id: '8', name: 'Mo', locale: 'en-GB', managesServer: false };

const here = { channelId: '2', kind: 'text', missingPermissions: [] } as const;

const around = { at, person: manager, guildId: '1', guildLocale: 'en-US', channel: here };

/** A slash command as a manager gives it: `schedule add`. */
export const requestFor = (line: string, about: Partial<Request> = {}): Request => {
  const [command = '', action = ''] = line.split(' ');
  return { kind: 'command', command, action, options: {}, message: null, ...around, ...about };
};

/** The press of a button, or picks from a list. */
export const pressOn = (action: string, id: string, about: Partial<Press> = {}): Press => ({
  ...{ kind: 'press', action, id, values: [] },
  ...around,
  ...about,
});

/** The buttons under an answer, by what they do. */
export const buttonsOf = ({ post }: Reply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    post.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .flatMap((button) => (button.kind === 'act' ? [[button.action, button.id]] : [])),
  );

/** The press of a button under an answer. */
export const pressOf = (shown: Reply, action: string, about: Partial<Press> = {}): Press => {
  const id = buttonsOf(shown)[action];
  if (id === undefined) throw new Error(`There is no button ${action} under that`);
  return pressOn(action, id, about);
};

/** The answer to what was asked; a form is none. */
export const answerTo = async (asked: Asked, ports: Ports): Promise<Reply> => {
  const route = routeOf(asked, ports);
  const made = route.way === 'form' ? await route.open(ports) : await route.run(ports);
  if ('fields' in made) throw new Error(`A form came: ${made.title}`);
  return made;
};

/** What an answer says, on one line. */
export const said = ({ post }: Reply): string => writeText(post).replace(/\s+/gu, ' ');
