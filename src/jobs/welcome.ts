import type { Clock, Log } from '../ops/index.ts';
import type { NewDelivery, Store } from '../store/index.ts';
import { greetingKeyOf, nonceOf } from './keys.ts';

/** A server that Broadsheet has come to. */
export type JoinedGuild = {
  readonly guildId: string;
  readonly name: string;
  /** Where the server shows its own messages, if Broadsheet may post there; else its owner is written to. */
  readonly systemChannelId: string | null;
  readonly ownerId: string;
  /** BCP 47 tag. */
  readonly language: string;
};

/** What a server is greeted with. In a direct message it says which server that is. */
type Greeting = {
  readonly key: string;
  readonly language: string;
  readonly about: { readonly guildId: string; readonly name: string } | null;
};

/** Writes the greeting as a message that carries its key. */
type RenderWelcome = (greeting: Greeting) => object;

/** Who comes a week late has been set up, or is gone. */
const freshMs = 7 * 24 * 3_600_000;

/** Makes what greets a server, once for as long as the store remembers it. */
export const createWelcome =
  (parts: {
    readonly store: Store;
    readonly clock: Clock;
    readonly log: Log;
    readonly render: RenderWelcome;
  }) =>
  async ({ guildId, name, systemChannelId, ownerId, language }: JoinedGuild): Promise<void> => {
    const { store, clock, log, render } = parts;
    const now = clock.now();
    const address: Pick<NewDelivery, 'channelId' | 'errand'> =
      systemChannelId === null
        ? { channelId: ownerId, errand: { kind: 'direct' } }
        : { channelId: systemChannelId, errand: { kind: 'post' } };
    const key = greetingKeyOf({ guildId, channelId: address.channelId }, now);
    const isNew = await store.write(async ({ guilds, deliveries }) => {
      const record = await guilds.get(guildId);
      if (record.welcomedAt !== null) return false;
      await guilds.put({ ...record, welcomedAt: now });
      const facts = { digestId: null, guildId, part: 0, ofPart: null, key, nonce: nonceOf(key) };
      const about = systemChannelId === null ? { guildId, name } : null;
      const body = JSON.stringify(render({ key, language, about }));
      await deliveries.enqueue([{ ...facts, ...address, body, expiresAt: now + freshMs }], now);
      return true;
    });
    log.info('joined', { guildId, isNew });
  };
