import type { Exchange, Frame } from './log.ts';
import type { Interaction } from './interactions.ts';
import type { Channel, Guild, Role, StoredMessage } from './world/records.ts';

/** What happens in one local Discord, as it happens: what the gateway and the playground page live on. */
interface DiscordEvents {
  guildAdded: [Guild];
  /** A guild is gone, or the bot is out of it. */
  guildRemoved: [Guild];
  /** An outage has begun; `guildAdded` ends it. */
  guildUnavailable: [Guild];
  roleChanged: [Guild, Role];
  channelAdded: [Channel];
  channelChanged: [Channel];
  channelRemoved: [Channel];
  messageAdded: [StoredMessage];
  messageChanged: [StoredMessage];
  messageRemoved: [StoredMessage];
  /** A person did something that the bot is to answer. */
  interaction: [Interaction];
  /** The bot answered, edited its answer, or added to it. */
  answered: [Interaction];
  /** One request and its response are over. */
  exchange: [Exchange];
  /** Something was said on a gateway connection, or one was opened or closed. */
  frame: [Frame];
  /** The number of gateway sessions that are connected has changed. */
  sessions: [connected: number];
}

/** Is told of one kind of event. */
type Listener<Name extends keyof DiscordEvents> = (...facts: DiscordEvents[Name]) => void;

export interface Events {
  /** Listens from now on; returns the way to stop listening. */
  readonly on: <Name extends keyof DiscordEvents>(event: Name, listener: Listener<Name>) => () => void;
  readonly emit: <Name extends keyof DiscordEvents>(event: Name, ...facts: DiscordEvents[Name]) => void;
}

type Listeners = { [Name in keyof DiscordEvents]?: Set<Listener<Name>> };

/** Differs from Node's EventEmitter: the names and facts are typed, and any number may listen without a warning. */
export function createEvents(): Events {
  const listeners: Listeners = {};
  const of = <Name extends keyof DiscordEvents>(event: Name): Set<Listener<Name>> => {
    const known: Set<Listener<Name>> = listeners[event] ?? new Set<Listener<Name>>();
    Object.assign(listeners, { [event]: known });
    return known;
  };
  return {
    on: (event, listener) => {
      of(event).add(listener);
      return () => void of(event).delete(listener);
    },
    emit: (event, ...facts) => {
      for (const listener of [...of(event)]) listener(...facts);
    },
  };
}
