import {
  phrasesFor,
  problemPost,
  type Phrases,
  type Post,
  type PostBlock,
  type Problem,
  type Result,
} from '#digests';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Ports } from './ports.ts';

/** A command's definition as Discord's API takes it. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Who asks. `managesServer` is Discord's word for it at the moment of asking. */
type Person = { readonly id: string; readonly locale: string; readonly managesServer: boolean };

/** A channel and what Broadsheet lacks to post a digest there, in the words of Discord's settings. */
export type ChannelAccess = { readonly channelId: string; readonly missingPermissions: readonly string[] };

/** What an option may hold once Discord has checked it against the definition. */
export type OptionValue = string | number | boolean | ChannelAccess;

/** Where and by whom something was asked, and when (epoch ms). */
export type Asking = {
  readonly at: number;
  readonly person: Person;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly channel: ChannelAccess;
};

/** A slash command as it was given. `action` is the subcommand's name, empty where a command has none. */
export type Request = Asking & {
  readonly command: string;
  readonly action: string;
  readonly options: Readonly<Record<string, OptionValue>>;
};

/** A button that was pressed: what it does, and on what. */
export type Press = Asking & { readonly action: string; readonly id: string };

/** An answer. It is shown to the person who asked and to nobody else. */
export type Reply = { readonly post: Post };

/** One thing that a command can do. */
type Action = {
  /** `managers` may manage the server. */
  readonly who: 'everyone' | 'managers';
  readonly where: 'anywhere' | 'servers';
  readonly run: (request: Request, ports: Ports) => Promise<Reply>;
};

/** A slash command: how Discord shows it, and what it does. */
export type Command = {
  readonly definition: Definition;
  readonly actions: Readonly<Record<string, Action>>;
};

/** What a button does. Buttons work after a restart, since all they need is in their id. */
export type ButtonAction = (press: Press, ports: Ports) => Promise<Reply>;

/** An answer of these blocks. */
export const reply = (...blocks: readonly PostBlock[]): Reply => ({ post: { blocks } });

/** An answer that says what went wrong, in the person's language. */
export const refuse = (asking: Asking, problem: Problem): Reply => ({
  post: problemPost(problem, phrasesOf(asking)),
});

/** The words in the person's language. */
export const phrasesOf = (asking: Asking): Phrases => phrasesFor(asking.person.locale);

/** Answers with a result's value, or with its problem. */
export const replyWith = <T>(
  asking: Asking,
  result: Result<T>,
  answer: (value: T, phrases: Phrases) => Reply,
): Reply => (result.ok ? answer(result.value, phrasesOf(asking)) : refuse(asking, result.problem));

/** The server that a request came from. Actions that need one say so by `where`: its absence is a broken invariant. */
export const guildOf = (asking: Asking): string => {
  if (asking.guildId === null) throw new Error('A command for servers was run outside of one');
  return asking.guildId;
};
