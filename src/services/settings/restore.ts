import { done, type Interests, type Result } from '#digests';
import type { RestorePlan, ServerSettings } from '#commands';
import type { FetchFile } from '../../feeds/index.ts';
import { firstWindowMs, nextRun } from '../../jobs/index.ts';
import type { Clock } from '../../ops/index.ts';
import type { ScheduleRecord, ScheduleWishes, Shelves, Store } from '../../store/index.ts';
import { keepDraft, settleDraft } from '../drafts.ts';
import { readBackup, timetableOf, type Backup } from './backup.ts';

/** What putting a backup back needs. */
export type RestoreParts = { readonly store: Store; readonly clock: Clock; readonly fetchFile: FetchFile };

const draftKind = 'restore';

/** Whose server, and who asks. */
type Asked = { readonly guildId: string; readonly personId: string };

const wishesOf = (schedule: Backup['schedules'][number]): ScheduleWishes => ({
  ...schedule,
  timetable: timetableOf(schedule.timetable),
});

const isSame = (record: ScheduleRecord, wishes: ScheduleWishes): boolean =>
  Object.entries(wishes).every(
    ([key, value]) => JSON.stringify(record[key as keyof ScheduleWishes]) === JSON.stringify(value),
  );

const changedSettings = (before: ServerSettings, after: Backup['settings']): readonly string[] =>
  Object.entries(after)
    .filter(([key, value]) => before[key as keyof ServerSettings] !== value)
    .map(([key]) => key);

const missingFilters = (interests: Interests, { filters }: Backup) => {
  const known = new Set(interests.filters.map((filter) => JSON.stringify(filter)));
  return filters.filter(({ action, match, value }) => !known.has(JSON.stringify({ action, match, value })));
};

const missingTopics = (interests: Interests, { topics }: Backup) => {
  const known = new Set(interests.topics.map(({ name }) => name.toLowerCase()));
  return topics.filter(({ name }) => !known.has(name.toLowerCase()));
};

/** What a backup would change, by what is there: nothing is ever taken away. */
const differenceOf = async (
  { guilds, sources, schedules, interests }: Shelves,
  guildId: string,
  backup: Backup,
): Promise<Omit<RestorePlan, 'draftId'>> => {
  const followed = new Set((await sources.list(guildId)).map(({ url }) => url));
  const kept = new Map((await schedules.list(guildId)).map((record) => [record.name.toLowerCase(), record]));
  const changed = backup.schedules.filter((schedule) => {
    const record = kept.get(schedule.name.toLowerCase());
    return record !== undefined && !isSame(record, wishesOf(schedule));
  });
  const wanted = await interests.of(guildId);
  return {
    settings: changedSettings(await guilds.get(guildId), backup.settings),
    newSources: backup.sources.filter(({ url }) => !followed.has(url)).map(({ name }) => name),
    newSchedules: backup.schedules
      .filter(({ name }) => !kept.has(name.toLowerCase()))
      .map(({ name }) => name),
    changedSchedules: changed.map(({ name }) => name),
    newFilters: missingFilters(wanted, backup).length,
    newTopics: missingTopics(wanted, backup).length,
  };
};

/** Reads a backup and says what it would change. */
export const planRestore = async (
  { store, clock, fetchFile }: RestoreParts,
  { guildId, personId }: Asked,
  file: { readonly name: string; readonly url: string },
): Promise<Result<RestorePlan>> => {
  const bytes = await fetchFile(file);
  if (!bytes.ok) return bytes;
  const backup = readBackup(file.name, bytes.value);
  if (!backup.ok) return backup;
  const drafting = { guildId, personId, kind: draftKind, at: clock.now() };
  return store.write(async (shelves) =>
    done({
      ...(await differenceOf(shelves, guildId, backup.value)),
      draftId: await keepDraft(shelves, drafting, backup.value),
    }),
  );
};

const putSources = async (
  { feeds, sources }: Shelves,
  { guildId, personId }: Asked,
  { backup, at }: { readonly backup: Backup; readonly at: number },
): Promise<void> => {
  for (const { url, ...wishes } of backup.sources) {
    // It is read by the next poll; nothing is fetched here.
    const feed = await feeds.add({ url, title: null, siteUrl: null }, at);
    await sources.add({ ...wishes, guildId, feedId: feed.id, addedBy: personId, addedAt: at });
  }
};

const putSchedules = async (
  { schedules }: Shelves,
  { guildId, personId }: Asked,
  { backup, at }: { readonly backup: Backup; readonly at: number },
): Promise<void> => {
  for (const each of backup.schedules) {
    const wishes = wishesOf(each);
    const nextRunAt = nextRun(wishes.timetable, wishes.timezone, at);
    const known = await schedules.find(guildId, wishes.name);
    if (known !== null) await schedules.decide(known.id, wishes, nextRunAt);
    else {
      const times = { nextRunAt, coveredUntil: at - firstWindowMs, createdAt: at };
      await schedules.add({ ...wishes, ...times, guildId, createdBy: personId });
    }
  }
};

const putInterests = async ({ interests }: Shelves, guildId: string, backup: Backup): Promise<void> => {
  const { topics, filters } = await interests.of(guildId);
  await interests.keep(guildId, {
    topics: [...topics, ...missingTopics({ topics, filters }, backup)],
    filters: [...filters, ...missingFilters({ topics, filters }, backup)],
  });
};

/** Puts back what the plan said. */
export const restorePlanned = async (
  { store, clock }: RestoreParts,
  { guildId, personId }: Asked,
  draftId: number,
): Promise<Result<RestorePlan>> =>
  settleDraft<RestorePlan, Backup>(
    store,
    { guildId, id: draftId, kind: draftKind },
    async (backup, shelves) => {
      const at = clock.now();
      const difference = await differenceOf(shelves, guildId, backup);
      await shelves.guilds.put({ ...(await shelves.guilds.get(guildId)), ...backup.settings });
      await putSources(shelves, { guildId, personId }, { backup, at });
      await putSchedules(shelves, { guildId, personId }, { backup, at });
      await putInterests(shelves, guildId, backup);
      return done({ ...difference, draftId });
    },
  );
