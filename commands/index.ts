/** The door of `commands`: every command, and the one way to have anything answered that a person does. */
import type { Form } from '#digests';
import {
  refuse,
  type Asking,
  type Command,
  type Handler,
  type Press,
  type Reply,
  type Request,
  type Submission,
  type Suggestion,
  type Typing,
} from './command.ts';
import { digest } from './digest/index.ts';
import { help } from './help/index.ts';
import { config } from './config/index.ts';
import { filter } from './filter/index.ts';
import { localised } from './locales/index.ts';
import { my } from './my/index.ts';
import type { Ports } from './ports/index.ts';
import { schedule } from './schedule/index.ts';
import { setup } from './setup/index.ts';
import { source } from './source/index.ts';
import { summarize } from './summarize/index.ts';
import { summarizeLinks, summarizeText } from './summarize/menus.ts';

export { refuse } from './command.ts';
export type * from './command.ts';
export type * from './ports/index.ts';

/** Every command, in the order in which Discord lists them. */
const commands: readonly Command[] = [
  digest,
  summarize,
  my,
  setup,
  schedule,
  source,
  filter,
  config,
  help,
  summarizeLinks,
  summarizeText,
];

/** The definitions as Discord's API takes them, named in every interface language. */
export const definitions = commands.map(({ definition }) => localised(definition));

/** Whatever a person does that is answered. */
export type Asked = Request | Press | Submission;

/**
 * How something is answered: known at once, since Discord must be told within three seconds, and before the work.
 * A message of its own, the person's or everybody's; the message that was pressed; or a form.
 */
export type Route =
  | { readonly way: 'anew' | 'in-place' | 'shared'; readonly run: (ports: Ports) => Promise<Reply> }
  | { readonly way: 'form'; readonly open: (ports: Ports) => Promise<Form | Reply> };

/** An entry of a table; a name from outside such as `constructor` is not one because every object has it. */
const entryOf = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

const firstOf = <T>(tables: readonly (Readonly<Record<string, T>> | undefined)[], name: string) =>
  tables.map((table) => entryOf(table, name)).find((entry) => entry !== undefined);

const refusal = (asking: Asking, problem: Parameters<typeof refuse>[1]): Route => ({
  way: 'anew',
  run: () => Promise.resolve(refuse(asking, problem)),
});

const routeTo = <A extends Asked>(asked: A, handler: Handler<A> | undefined, name: string): Route => {
  if (handler === undefined) return refusal(asked, { code: 'command-unknown', name });
  if (handler.where === 'servers' && asked.guildId === null) return refusal(asked, { code: 'server-only' });
  if (handler.who === 'managers' && !asked.person.managesServer) {
    return refusal(asked, { code: 'not-allowed' });
  }
  if (handler.way === 'form') return { way: 'form', open: (ports) => handler.open(asked, ports) };
  const way = typeof handler.way === 'function' ? handler.way(asked) : handler.way;
  return { way, run: (ports) => handler.run(asked, ports) };
};

const commandOf = (name: string): Command | undefined =>
  commands.find(({ definition }) => definition.name === name);

/**
 * Finds what answers something. Whoever may not, asks in the wrong place, or asks for what is no longer there, is told
 * so. Discord checks permissions too, but a server can override those, and an old client can hold an old definition.
 */
export const routeOf = (asked: Asked): Route => {
  switch (asked.kind) {
    case 'command': {
      const name = `/${asked.command} ${asked.action}`.trim();
      return routeTo(asked, entryOf(commandOf(asked.command)?.actions, asked.action), name);
    }
    case 'press': {
      const tables = commands.map(({ presses }) => presses);
      return routeTo(asked, firstOf(tables, asked.action), asked.action);
    }
    case 'form': {
      const tables = commands.map(({ forms }) => forms);
      return routeTo(asked, firstOf(tables, asked.action), asked.action);
    }
  }
};

/** Suggestions past these are not shown. Source: Application Commands, "Autocomplete". */
const suggestionsMax = 25;

/** What may be meant by what somebody types; nothing where they may not use the command. */
export const suggestionsFor = async (typing: Typing, ports: Ports): Promise<readonly Suggestion[]> => {
  const action = entryOf(commandOf(typing.command)?.actions, typing.action);
  const suggest = entryOf(action?.suggest, typing.option);
  const isAllowed =
    action !== undefined &&
    (action.who === 'everyone' || typing.person.managesServer) &&
    (action.where === 'anywhere' || typing.guildId !== null);
  if (suggest === undefined || !isAllowed) return [];
  return (await suggest(typing, ports)).slice(0, suggestionsMax);
};
