import type { IncomingMessage, ServerResponse } from 'node:http';
import { connectedSessions } from '../connected.ts';
import type { Channel, LocalDiscord, Person, StoredMessage } from '../discord/index.ts';
import type { PageParts } from './parts.ts';
import { canSee, channelView, exchangeView, messageView } from './view.ts';
import type { Witness } from './witness.ts';

/** One open page. */
interface Onlooker {
  readonly parts: PageParts;
  readonly witness: Witness;
  readonly person: Person;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Tells one open page what happens, until it is closed. Events: `message` (new or changed), `message-removed`,
 * `channel` (new or changed), `channel-removed`, `exchange`, `sessions`. Source: HTML standard, "Server-sent events".
 */
export function streamEvents(onlooker: Onlooker): void {
  const { parts, witness, person, request, response } = onlooker;
  const { discord } = parts;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (event: string, data: object) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const show = (stored: StoredMessage) => {
    const view = messageView({ discord, witness, person }, stored);
    if (view !== null) tell('message', view);
  };
  const showChannel = (channel: Channel) => {
    if (canSee(discord, person, channel)) tell('channel', channelView({ parts, witness }, person, channel));
    else tell('channel-removed', { id: channel.id });
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
    discord.on('channelAdded', showChannel),
    discord.on('channelChanged', showChannel),
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
