import type { GuildInterests, ScheduleRecord, Shelves } from '../../store/index.ts';
import type { Backup } from './backup.ts';

/** Of a schedule what filters name it by. */
type Named = Pick<ScheduleRecord, 'id' | 'name'>;

/** A filter as a backup writes it: its schedule goes by its name, since numbers mean nothing elsewhere. */
type WrittenFilter = Backup['filters'][number];

/** A server's filters as a backup writes them. */
export const writtenFilters = (
  { filters }: GuildInterests,
  schedules: readonly Named[],
): readonly WrittenFilter[] =>
  filters.map(({ action, match, value, scheduleId }) => ({
    ...{ action, match, value },
    schedule: schedules.find(({ id }) => id === scheduleId)?.name ?? null,
  }));

const keyOf = ({ action, match, value, schedule }: WrittenFilter): string =>
  JSON.stringify([action, match, value, schedule?.toLowerCase() ?? null]);

/** What a backup has of filters and topics that a server has not. */
export const missingIn = (
  interests: GuildInterests,
  schedules: readonly Named[],
  backup: Backup,
): Pick<Backup, 'topics' | 'filters'> => {
  const filters = new Set(writtenFilters(interests, schedules).map(keyOf));
  const topics = new Set(interests.topics.map(({ name }) => name.toLowerCase()));
  return {
    topics: backup.topics.filter(({ name }) => !topics.has(name.toLowerCase())),
    filters: backup.filters.filter((filter) => !filters.has(keyOf(filter))),
  };
};

/** Adds to a server's filters and topics what a backup has besides; its schedules must be there already. */
export const putInterests = async (
  { interests, schedules }: Shelves,
  guildId: string,
  backup: Backup,
): Promise<void> => {
  const [wanted, known] = [await interests.all(guildId), await schedules.list(guildId)];
  const missing = missingIn(wanted, known, backup);
  const idOf = (name: string | null): number | null =>
    known.find((schedule) => schedule.name.toLowerCase() === name?.toLowerCase())?.id ?? null;
  await interests.keep(guildId, {
    topics: [...wanted.topics, ...missing.topics],
    filters: [
      ...wanted.filters,
      ...missing.filters.map(({ schedule, ...filter }) => ({ ...filter, scheduleId: idOf(schedule) })),
    ],
  });
};
