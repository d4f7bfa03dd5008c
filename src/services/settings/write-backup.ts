import type { Store } from '../../store/index.ts';
import { backupShape, version } from './backup.ts';
import { writtenFilters } from './wanted.ts';

/** Writes down everything that a server has set up, as JSON text; what members keep for themselves is no part of it. */
export const writeBackup = async (store: Store, guildId: string): Promise<string> => {
  const { guildId: _id, welcomedAt: _at, ...decided } = await store.guilds.get(guildId);
  const interests = await store.interests.all(guildId);
  const schedules = await store.schedules.list(guildId);
  const written = {
    broadsheet: version,
    settings: decided,
    sources: await store.sources.list(guildId),
    schedules: schedules.filter(({ place }) => place !== 'direct'),
    topics: interests.topics,
    filters: writtenFilters(interests, schedules),
  };
  // Parsing leaves out what is no part of a backup, and proves that it will be read again.
  return `${JSON.stringify(backupShape.parse(written), null, 2)}\n`;
};
