import {
  phrasesFor,
  problemPost,
  type Expense,
  type Form,
  type Phrases,
  type Post,
  type PostBlock,
  type Problem,
  type Result,
} from '#digests';
import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ChannelAccess, Ports } from './ports/index.ts';

export type { ChannelAccess, ChannelKind } from './ports/index.ts';

/** A slash command's definition as Discord's API takes it. */
type SlashDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A command's definition: a slash command, or an entry in the menu of a message. */
export type Definition = SlashDefinition | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Who asks. `managesServer` is Discord's word for it at the moment of asking. */
type Person = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly managesServer: boolean;
};

/** A file that somebody attached; its contents are read by asking a port. */
export type Attachment = { readonly name: string; readonly url: string; readonly bytes: number };

/** What an option may hold once Discord has checked it against the definition; a role or a person is its id. */
export type OptionValue = string | number | boolean | ChannelAccess | Attachment;

/** The options that were given, by their names. */
export type Options = Readonly<Record<string, OptionValue>>;

/** Where and by whom something was asked, and when (epoch ms). */
export type Asking = {
  readonly at: number;
  readonly person: Person;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** The server's own language; null in direct messages. */
  readonly guildLocale: string | null;
  readonly channel: ChannelAccess;
};

/** A message that a command of a message's menu was used on. */
export type PickedMessage = { readonly id: string; readonly text: string; readonly links: readonly string[] };

/** A command as it was given. `action` is the subcommand's name, empty where a command has none. */
export type Request = Asking & {
  readonly kind: 'command';
  readonly command: string;
  readonly action: string;
  readonly options: Options;
  /** Null but for the menu of a message. */
  readonly message: PickedMessage | null;
};

/** A button that was pressed, or a list that was picked from: what it does, on what, with what. */
export type Press = Asking & {
  readonly kind: 'press';
  readonly action: string;
  readonly id: string;
  /** What was picked; empty for a button. */
  readonly values: readonly string[];
};

/** What a field of a form holds: text, picks, a channel, files. */
export type FieldValue = string | readonly string[] | ChannelAccess | readonly Attachment[];

/** A form that was sent: what it does, on what, and what its fields hold by their names. */
export type Submission = Asking & {
  readonly kind: 'form';
  readonly action: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
};

/** An option that somebody is typing. */
export type Typing = Asking & {
  readonly command: string;
  readonly action: string;
  readonly option: string;
  readonly typed: string;
  /** The other options so far. */
  readonly options: Options;
};

/** What may be meant by what was typed so far. */
export type Suggestion = { readonly name: string; readonly value: string };

/** A file that goes with an answer. */
type ReplyFile = { readonly name: string; readonly text: string };

/** An answer. Whether others see it too is settled before it is made. */
export type Reply = { readonly post: Post; readonly file?: ReplyFile };

/**
 * Who may do something, and where, and what it costs: of that, people can have only so much in a time. `managers` may
 * manage the server.
 */
type Bounds = {
  readonly who: 'everyone' | 'managers';
  readonly where: 'anywhere' | 'servers';
  readonly costs?: Expense;
};

/**
 * What answers: by a message of its own (`anew`, for the person alone), by one that everybody sees (`shared`), or by
 * changing the message that the control stands in (`in-place`).
 */
type Answering<Asked> = {
  readonly way: 'anew' | 'in-place' | 'shared' | ((asked: Asked) => 'anew' | 'shared');
  readonly run: (asked: Asked, ports: Ports) => Promise<Reply>;
};

/**
 * What opens a form instead, which must come at once: Discord waits three seconds for it, and nothing can be said in
 * between. It may be refused with an answer.
 */
type Opening<Asked> = {
  readonly way: 'form';
  readonly open: (asked: Asked, ports: Ports) => Promise<Form | Reply>;
};

/** One thing that can be asked for. */
export type Handler<Asked> = Bounds & (Answering<Asked> | Opening<Asked>);

/** What an option may hold, asked with every letter that is typed. At most 25 count. */
export type Suggest = (typing: Typing, ports: Ports) => Promise<readonly Suggestion[]>;

/** One thing that a command can do. */
type Action = Handler<Request> & { readonly suggest?: Readonly<Record<string, Suggest>> };

/** A command: how Discord shows it, and what it does. */
export type Command = {
  readonly definition: Definition;
  readonly actions: Readonly<Record<string, Action>>;
  /** What its buttons and lists do. They work after a restart, since all they need is in their ids. */
  readonly presses?: Readonly<Record<string, Handler<Press>>>;
  /** What its forms do. */
  readonly forms?: Readonly<Record<string, Handler<Submission>>>;
};

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
