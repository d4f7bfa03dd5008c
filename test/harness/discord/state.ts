import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Events } from './events.ts';
import type { Starts } from './gateway/starts.ts';
import type { ExpiringMap } from './expiring.ts';
import type { Interactions } from './interactions.ts';
import type { Limits } from './rest/buckets.ts';
import type { World } from './world/world.ts';

/** A message that was posted with a nonce. */
interface MadeByNonce {
  readonly messageId: string;
  readonly channelId: string;
}

/** The key of commands that every guild has; commands of one guild are kept under its id. */
export const everywhere = '';

/** Everything that one local Discord remembers. Routes and gateway work on it; nothing else holds state of its own. */
export interface DiscordState {
  readonly now: Clock;
  readonly events: Events;
  readonly world: World;
  /** The bot's application has the id of the bot's account, as most have. */
  readonly applicationId: string;
  readonly token: string;
  /** Registered commands by guild id, or under `everywhere`. */
  readonly commands: Map<string, APIApplicationCommand[]>;
  /** How many new commands each scope got in its current day. */
  readonly commandsCreated: Map<string, { readonly fromMs: number; readonly count: number }>;
  readonly interactions: Interactions;
  /** Which message a nonce of the bot made; forgotten after a few minutes. */
  readonly nonces: ExpiringMap<MadeByNonce>;
  readonly limits: Limits;
  /** How many gateway sessions have begun today. */
  readonly starts: Starts;
  /** How many gateway connections `GET /gateway/bot` recommends. */
  shards: number;
  /** Known once the server listens. */
  port: number;
}

/** Where the gateway listens. */
export function gatewayUrl(discord: DiscordState): string {
  return `ws://127.0.0.1:${discord.port}`;
}
