import type { ServerSettings, SettingsPort } from '#commands';
import type { GuildRecord, Shelves } from '../../store/index.ts';
import { writeBackup } from './backup.ts';
import { checkServer, type CheckParts } from './check.ts';
import { planRestore, restorePlanned, type RestoreParts } from './restore.ts';
import { statusOfServer } from './status.ts';

/** What settings need. */
type SettingsParts = CheckParts & RestoreParts;

const toSettings = ({ guildId: _id, welcomedAt: _at, ...settings }: GuildRecord): ServerSettings => settings;

const forget = async ({ guilds, schedules, sources, interests }: Shelves, guildId: string): Promise<void> => {
  for (const { id, place } of await schedules.list(guildId)) {
    if (place !== 'direct') await schedules.remove(guildId, id);
  }
  for (const { id } of await sources.list(guildId)) await sources.remove(guildId, id);
  await interests.keep(guildId, { topics: [], filters: [] });
  const { welcomedAt } = await guilds.get(guildId);
  await guilds.reset(guildId);
  // A server that begins anew is not greeted anew.
  await guilds.put({ ...(await guilds.get(guildId)), welcomedAt });
};

/** Implements what commands ask of a server's settings. */
export const createSettings = (parts: SettingsParts): SettingsPort => {
  const { store } = parts;
  return {
    get: async (guildId) => toSettings(await store.guilds.get(guildId)),
    change: (guildId, changes) =>
      store.write(async ({ guilds }) => {
        const record = { ...(await guilds.get(guildId)), ...changes };
        await guilds.put(record);
        return toSettings(record);
      }),
    check: (guildId) => checkServer(parts, guildId),
    status: (guildId) => statusOfServer(parts, guildId),
    backup: (guildId) => writeBackup(store, guildId),
    planRestore: (guildId, file, personId) => planRestore(parts, { guildId, personId }, file),
    restore: (guildId, draftId, personId) => restorePlanned(parts, { guildId, personId }, draftId),
    reset: (guildId) => store.write((shelves) => forget(shelves, guildId)),
  };
};
