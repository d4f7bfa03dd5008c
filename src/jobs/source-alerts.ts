import type { Problem } from '#digests';
import type { Log } from '../ops/index.ts';
import type { Shelves, Store } from '../store/index.ts';
import { alertAddress } from './alert-address.ts';
import type { Job } from './beat.ts';
import { alertKeyOf, nonceOf } from './keys.ts';

/** A source that cannot be read, and why. */
type BrokenSource = { readonly name: string; readonly problem: Problem };

/** Which sources of a server cannot be read, for a message that carries its key, in a language (BCP 47). */
type SourceAlert = {
  readonly broken: readonly BrokenSource[];
  readonly key: string;
  readonly language: string;
  /** The server, where somebody is told in person. */
  readonly aboutGuildId: string | null;
};

type RenderSourceAlert = (alert: SourceAlert) => object;

const hourMs = 3_600_000;

/** Nobody mends a feed within minutes of hearing of it. */
const everyMs = hourMs;

/** Most feeds that fail are back within a day; who is told of each of those reads none of it. */
const patienceMs = 24 * hourMs;

/** News of a week ago helps nobody. */
const freshMs = 7 * 24 * hourMs;

/** Servers that are told in one go; the others follow with the next. */
const sourcesMax = 200;

/** The language that a server has chosen, else that of its schedules. */
const languageOf = async ({ guilds, schedules }: Shelves, guildId: string): Promise<string> => {
  const { language } = await guilds.get(guildId);
  if (language !== null) return language;
  const spoken = (await schedules.list(guildId)).map((schedule) => schedule.language);
  return spoken.find((each) => each !== null) ?? 'en';
};

/** Owes each server one message about those of its sources that have been failing for a day, once for each failure. */
const tellServers = async (shelves: Shelves, render: RenderSourceAlert, now: number): Promise<number> => {
  const broken = await shelves.sources.untold(now - patienceMs, sourcesMax);
  const byGuild = Map.groupBy(broken, ({ guildId }) => guildId);
  for (const [guildId, sources] of byGuild) {
    const address = await alertAddress(shelves, guildId, sources[0]?.addedBy ?? null);
    if (address === null) continue;
    const language = await languageOf(shelves, guildId);
    const key = alertKeyOf({ guildId, channelId: address.channelId }, 'sources', now);
    const aboutGuildId = address.errand.kind === 'direct' ? guildId : null;
    const body = JSON.stringify(render({ broken: sources, key, language, aboutGuildId }));
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
