import type { Client } from 'discord.js';

/** What watching needs. */
type WatchParts = {
  readonly client: Client;
  /** A shard whose heartbeats nobody has answered for so long is dead. */
  readonly silenceMsMax: number;
  /** Called once, with the shards that are dead. */
  readonly onSilent: (shardIds: readonly number[]) => void;
};

const lookEveryMs = 1_000;

/** A shard as it was last seen: when its last answered heartbeat was sent, and how long it has been silent since. */
type Seen = { readonly pingAt: number; readonly silentMs: number };

/** discord.js says so of a shard whose heartbeat was never answered. */
const never = -1;

const unseen: Seen = { pingAt: never, silentMs: 0 };

/**
 * Watches whether heartbeats are answered: discord.js connects again and again where they are not, and never gives up.
 * Silence is counted in looks and not by the clock, which jumps, also while a process is frozen. A shard that waits for
 * its turn to connect is not silent as long as others get theirs.
 * @returns the way to stop watching
 */
export const watchGateway = ({ client, silenceMsMax, onSilent }: WatchParts): (() => void) => {
  let seen: ReadonlyMap<number, Seen> = new Map();
  const look = (): void => {
    const shards = [...client.ws.shards.values()];
    const before = ({ id }: { readonly id: number }): Seen => seen.get(id) ?? unseen;
    const othersConnect = shards.some(
      (shard) => shard.lastPingTimestamp !== never && before(shard).pingAt === never,
    );
    seen = new Map(
      shards.map((shard) => {
        const { pingAt, silentMs } = before(shard);
        const { lastPingTimestamp } = shard;
        const lives = lastPingTimestamp !== pingAt || (pingAt === never && othersConnect);
        return [shard.id, { pingAt: lastPingTimestamp, silentMs: lives ? 0 : silentMs + lookEveryMs }];
      }),
    );
    const dead = [...seen].filter(([, { silentMs }]) => silentMs >= silenceMsMax).map(([id]) => id);
    if (dead.length === 0) return;
    stop();
    onSilent(dead);
  };
  const timer = setInterval(look, lookEveryMs);
  const stop = (): void => clearInterval(timer);
  return stop;
};
