import type { InteractionResponseType } from 'discord-api-types/v10';
import type { ExpiringMap } from './expiring.ts';
import type { JsonObject } from './json.ts';
import type { Channel, StoredMessage, User } from './world/records.ts';

/** Something a person did that the bot is to answer, and what has been answered so far. */
export interface Interaction {
  readonly id: string;
  /** Lets the bot answer without its own token. */
  readonly token: string;
  readonly atMs: number;
  readonly user: User;
  readonly channel: Channel;
  /** Whether the bot was installed by the person alone, and not where the interaction took place. */
  readonly isByUserAlone: boolean;
  /** What the person did to open the form that they sent; `null` for everything else. */
  readonly openedBy: Interaction | null;
  /** What the gateway sends. */
  readonly payload: JsonObject;
  /** The first answer; empty until the bot has acknowledged. */
  callback: Callback | null;
  /** What `@original` names: the answer, or the message whose button was pressed. */
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  /** How often the bot has changed its answer or added to it since the first one. */
  laterAnswers: number;
}

/** The first answer to an interaction. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly data: JsonObject;
}

/** Interactions by their token, as the routes find them. */
export type Interactions = ExpiringMap<Interaction>;

/** The first answer is due after 3 seconds. Source: Discord docs, Receiving and Responding, "Interaction Callback". */
export const firstAnswerMs = 3000;
/** The token of an interaction lives 15 minutes. Source: the same section. */
export const tokenMs = 15 * 60_000;
/** Longer than any token lives, so that a late answer is refused for being late and not for being unknown. */
export const interactionsKeptMs = 60 * 60_000;
