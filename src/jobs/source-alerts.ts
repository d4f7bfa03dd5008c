import type { Problem } from '#digests';
import type { Log } from '../ops/index.ts';
import type { NewDelivery, Shelves, Store } from '../store/index.ts';
import type { Job } from './beat.ts';
import { alertKeyOf, nonceOf } from './keys.ts';

/** A source that cannot be read, and why. */
type BrokenSource = { readonly name: string; readonly problem: Problem };

/** Writes which sources of a server cannot be read as a message that carries its key, in a language (BCP 47). */
type RenderSourceAlert = (broken: readonly BrokenSource[], key: string, language: string) => object;

const hourMs = 3_600_000;

/** Nobody mends a feed within minutes of hearing of it. */
const everyMs = hourMs;

/** Most feeds that fail are back within a day; who is told of each of those reads none of it. */
const patienceMs = 24 * hourMs;

/** News of a week ago helps nobody. */
const freshMs = 7 * 24 * hourMs;

/** Servers that are told in one go; the others follow with the next. */
const sourcesMax = 200;

/** Where a server hears of it: its channel for alerts, else whoever added the source, in person. */
const addressOf = async (
  { guilds }: Shelves,
  guildId: string,
  addedBy: string,
): Promise<Pick<NewDelivery, 'channelId' | 'errand'> & { readonly language: string }> => {
  const { alertsChannelId, language } = await guilds.get(guildId);
  const spoken = { language: language ?? 'en' };
  return alertsChannelId === null
    ? { ...spoken, channelId: addedBy, errand: { kind: 'direct' } }
    : { ...spoken, channelId: alertsChannelId, errand: { kind: 'post' } };
};

/** Owes each server one message about those of its sources that have been failing for a day, once for each failure. */
const tellServers = async (shelves: Shelves, render: RenderSourceAlert, now: number): Promise<number> => {
  const broken = await shelves.sources.untold(now - patienceMs, sourcesMax);
  const byGuild = Map.groupBy(broken, ({ guildId }) => guildId);
  for (const [guildId, sources] of byGuild) {
    const [first] = sources;
    if (first === undefined) continue;
    const { language, ...address } = await addressOf(shelves, guildId, first.addedBy);
    const key = alertKeyOf({ guildId, channelId: address.channelId }, 'sources', now);
    const body = JSON.stringify(render(sources, key, language));
    const facts = { digestId: null, guildId, part: 0, ofPart: null, nonce: nonceOf(key) };
    await shelves.deliveries.enqueue([{ ...facts, ...address, key, body, expiresAt: now + freshMs }], now);
  }
  await shelves.sources.told(
    broken.map(({ id }) => id),
    now,
  );
  return byGuild.size;
};

/** Makes the job that tells servers of sources that cannot be read. */
export const createSourceAlerts = (parts: {
  readonly store: Store;
  readonly log: Log;
  readonly render: RenderSourceAlert;
}): Job => {
  const { store, log, render } = parts;
  let nextAt = 0;
  return {
    name: 'source-alerts',
    run: async (now) => {
      if (now < nextAt) return;
      nextAt = now + everyMs;
      const servers = await store.write((shelves) => tellServers(shelves, render, now));
      if (servers > 0) log.info('sources-told', { servers });
    },
    stop: async () => {},
  };
};
