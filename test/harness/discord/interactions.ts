import type { ExpiringMap } from './expiring.ts';
import type { InteractionResponseType } from 'discord-api-types/v10';
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
  /** What the gateway sends. */
  readonly payload: JsonObject;
  /** The first answer; empty until the bot has acknowledged. */
  callback: Callback | null;
  /** What `@original` names: the answer, or the message whose button was pressed. */
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
}

/** The first answer to an interaction. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly data: JsonObject;
}

/** Interactions by their token, as the routes find them. */
export type Interactions = ExpiringMap<Interaction>;

/** Longer than any token lives, so that a late answer is refused for being late and not for being unknown. */
export const interactionsKeptMs = 60 * 60_000;
