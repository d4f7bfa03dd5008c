/** The door of `commands`: every command, and the one way to have anything answered that a person does. */
import type { Form, Problem } from '#digests';
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

const refusal = (asking: Asking, problem: Problem): Route => ({
  way: 'anew',
  run: () => Promise.resolve(refuse(asking, problem)),
});

/** What keeps somebody from something; null where nothing does, and then it is counted where it costs. */
const hindrance = (
  asked: Asked,
  { who, where, costs }: Handler<never>,
  { pace }: Pick<Ports, 'pace'>,
): Problem | null => {
  const { guildId, person, at } = asked;
  if (where === 'servers' && guildId === null) return { code: 'server-only' };
  if (who === 'managers' && !person.managesServer) return { code: 'not-allowed' };
  if (costs === undefined) return null;
  const turn = pace.take(costs, { guildId, personId: person.id }, at);
  return turn.ok ? null : turn.problem;
};

/** Something that was asked for, by its name, and what does it. */
type Found<A extends Asked> = { readonly name: string; readonly handler: Handler<A> | undefined };

const routeTo = <A extends Asked>(
  asked: A,
  { name, handler }: Found<A>,
  ports: Pick<Ports, 'pace'>,
): Route => {
  if (handler === undefined) return refusal(asked, { code: 'command-unknown', name });
  const problem = hindrance(asked, handler, ports);
  if (problem !== null) return refusal(asked, problem);
  if (handler.way === 'form') return { way: 'form', open: (ports) => handler.open(asked, ports) };
  const way = typeof handler.way === 'function' ? handler.way(asked) : handler.way;
  return { way, run: (ports) => handler.run(asked, ports) };
};

const commandOf = (name: string): Command | undefined =>
  commands.find(({ definition }) => definition.name === name);

/**
 * Finds what answers something. Whoever may not, asks in the wrong place, or asks for what is no longer there, is told
 * so; so is who asks too often. Discord checks permissions too, but a server can override those, and an old client can
 * hold an old definition.
 */
export const routeOf = (asked: Asked, ports: Pick<Ports, 'pace'>): Route => {
  switch (asked.kind) {
    case 'command': {
      const name = `/${asked.command} ${asked.action}`.trim();
      const handler = entryOf(commandOf(asked.command)?.actions, asked.action);
      return routeTo(asked, { name, handler }, ports);
    }
    case 'press': {
      const tables = commands.map(({ presses }) => presses);
      const handler = firstOf(tables, asked.action);
      return routeTo(asked, { name: asked.action, handler }, ports);
    }
    case 'form': {
      const tables = commands.map(({ forms }) => forms);
      const handler = firstOf(tables, asked.action);
      return routeTo(asked, { name: asked.action, handler }, ports);
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
