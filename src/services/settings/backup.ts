import { z } from 'zod';
import { failed, type Result, type Timetable } from '#digests';
import type { Store } from '../../store/index.ts';

/** Every kind of backup that was ever written; an older one is read as what it was. */
const version = 1;

/** A server that has more than this of anything has no use for it. */
const rowsMax = 500;
const textMax = 200;

const name = z.string().trim().min(1).max(textMax);
const snowflake = z.string().regex(/^\d{1,20}$/u);
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)));

const timetable = z.object({
  weekdays: z.array(weekday).max(7),
  daysOfMonth: z.array(z.int().min(1).max(31)).max(31).optional(),
  months: z.array(z.int().min(1).max(12)).max(12).optional(),
  timesOfDaySeconds: z.array(z.int().min(0).max(86_399)).min(1).max(24),
});

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const zone = z.string().refine(isZone);

const schedule = z.object({
  name,
  channelId: snowflake,
  timetable,
  timezone: zone,
  storiesMax: z.int().min(1).max(15),
  style: z.enum(['headlines', 'brief', 'detailed']),
  kind: z.enum(['morning', 'breaking', 'weekly', 'topic']),
  topics: z.array(name).max(rowsMax),
  place: z.enum(['channel', 'forum']),
  tagIds: z.array(snowflake).max(5),
  isPublished: z.boolean(),
  hasDiscussion: z.boolean(),
  isSilent: z.boolean(),
  mentionRoleId: snowflake.nullable(),
});

const source = z.object({
  name,
  url: z.url({ protocol: /^https?$/u }),
  topic: name.nullable(),
  weight: z.int().min(1).max(5),
});

const filter = z.object({
  action: z.enum(['mute', 'only', 'boost']),
  match: z.enum(['word', 'source', 'topic', 'author']),
  value: name,
});

/** What a server has decided, and may be put back. */
const settings = z.object({
  timezone: zone.nullable(),
  language: z.enum(['en', 'de', 'fr', 'es']).nullable(),
  alertsChannelId: snowflake.nullable(),
  layout: z.enum(['components', 'embeds']),
  hasImages: z.boolean(),
  keepDays: z.int().min(7).max(365).nullable(),
});

const backup = z.object({
  broadsheet: z.literal(version),
  settings,
  sources: z.array(source).max(rowsMax),
  schedules: z.array(schedule).max(rowsMax),
  topics: z.array(z.object({ name, words: z.array(name).max(rowsMax) })).max(rowsMax),
  filters: z.array(filter).max(rowsMax),
});

/** Everything that a server has set up. */
export type Backup = z.infer<typeof backup>;

/** A timetable without what it leaves out, as the store keeps it. */
export const timetableOf = ({
  daysOfMonth,
  months,
  ...rest
}: Backup['schedules'][number]['timetable']): Timetable => ({
  ...rest,
  ...(daysOfMonth === undefined ? {} : { daysOfMonth }),
  ...(months === undefined ? {} : { months }),
});

/** Reads a backup as `writeBackup` writes it. Errors: `backup-not-readable`, with the file's name. */
export const readBackup = (fileName: string, bytes: Uint8Array): Result<Backup> => {
  const unreadable = failed({ code: 'backup-not-readable', name: fileName } as const);
  try {
    const read = backup.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? { ok: true, value: read.data } : unreadable;
  } catch {
    return unreadable;
  }
};

/** Writes down everything that a server has set up, as JSON text; what members keep for themselves is no part of it. */
export const writeBackup = async (store: Store, guildId: string): Promise<string> => {
  const { guildId: _id, welcomedAt: _at, ...decided } = await store.guilds.get(guildId);
  const { topics, filters } = await store.interests.of(guildId);
  const schedules = await store.schedules.list(guildId);
  const written = {
    broadsheet: version,
    settings: decided,
    sources: await store.sources.list(guildId),
    schedules: schedules.filter(({ place }) => place !== 'direct'),
    topics,
    filters,
  };
  // Parsing leaves out what is no part of a backup, and proves that it will be read again.
  return `${JSON.stringify(backup.parse(written), null, 2)}\n`;
};
