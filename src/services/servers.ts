import type { ServersPort } from '#commands';
import type { Store } from '../store/index.ts';

/** Implements what commands ask of servers' own settings. */
export const createServers = ({ store }: { readonly store: Store }): ServersPort => ({
  timezone: async (guildId) => (await store.guilds.get(guildId)).timezone,
  settleTimezone: (guildId, timezone) =>
    store.write(async ({ guilds }) => {
      const known = await guilds.get(guildId);
      if (known.timezone === null) await guilds.put({ ...known, timezone });
    }),
  language: async (guildId) => (await store.guilds.get(guildId)).language,
});
