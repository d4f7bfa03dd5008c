import type { IncomingMessage, ServerResponse } from 'node:http';
import { connectedSessions } from '../connected.ts';
import type { Channel, LocalDiscord, Person, StoredMessage } from '../discord/index.ts';
import { canSee, channelView, exchangeView, messageView } from './view.ts';
import type { Witness } from './witness.ts';

/** One open page. */
interface Onlooker {
  readonly discord: LocalDiscord;
  readonly witness: Witness;
  readonly person: Person;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Tells one open page what happens, until it is closed. Events: `message` (new or changed), `message-removed`,
 * `channel`, `channel-removed`, `exchange`, `sessions`. Source: HTML standard, "Server-sent events".
 */
export function streamEvents(onlooker: Onlooker): void {
  const { discord, witness, person, request, response } = onlooker;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (event: string, data: object) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const show = (stored: StoredMessage) => {
    const view = messageView(onlooker, stored);
    if (view !== null) tell('message', view);
  };
  const unlisten = [
    discord.on('messageAdded', show),
    discord.on('messageChanged', show),
    discord.on('messageRemoved', ({ message }) => tell('message-removed', idsOf(message))),
    // The answer itself was told before, but only now is it known which command it belongs to.
    discord.on(
      'answered',
      ({ original }) => original !== null && isKept(discord, original) && show(original),
    ),
    discord.on('channelAdded', (channel: Channel) => {
      if (canSee(discord, person, channel)) tell('channel', channelView(witness, person, channel));
    }),
    discord.on('channelRemoved', ({ id }) => tell('channel-removed', { id })),
    discord.on('exchange', (exchange) => tell('exchange', exchangeView(exchange))),
    discord.on('sessions', (connected) => tell('sessions', { connected })),
  ];
  request.on('close', () => unlisten.forEach((stop) => stop()));
  tell('sessions', { connected: connectedSessions(discord) });
}

function idsOf({ id, channel_id }: { id: string; channel_id: string }) {
  return { id, channelId: channel_id };
}

function isKept(discord: LocalDiscord, { message }: StoredMessage): boolean {
  return discord.world.messagesOf(message.channel_id).has(message.id);
}
