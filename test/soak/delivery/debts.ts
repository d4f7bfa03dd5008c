import {
  composeDigest,
  phrasesFor,
  plainRecipe,
  type Digest,
  type DigestStyle,
} from '../../../digests/slow.ts';
import { renderEdition } from '../../../src/discord/index.ts';
import { messagesOf } from '../../../src/jobs/messages.ts';
import type { ScheduleRecord } from '../../../src/store/schedule-record.ts';
import type { Store } from '../../../src/store/index.ts';
import { editionOf } from '../../bench/editions/press.ts';
import type { Place } from './town.ts';

const hourMs = 3_600_000;

/** Articles of an edition that is long enough for two messages in the style that quotes. */
const articles = 40;
const storiesMax = 25;

const digestIn = (style: DigestStyle): Digest =>
  composeDigest({ ...editionOf(articles), recipe: plainRecipe({ name: 'Morning', storiesMax, style }) });

/** One digest of a single message, one of two. */
const writeDigests = (): readonly Digest[] => (['headlines', 'brief'] as const).map(digestIn);

/** Discord publishes ten messages of a channel an hour, and a soak is over sooner. */
const publishedMax = 8;

type Render = Parameters<typeof messagesOf>[1];

/** How servers that have decided nothing want their posts. */
const manner = { language: 'en', layout: 'components', hasImages: true } as const;

const render: Render = (digest, wishes) => renderEdition(digest, phrasesFor('en'), new Map(), wishes);

const scheduleFor = (place: Place, now: number) => ({
  ...place,
  name: `Morning ${place.channelId}`,
  timetable: { weekdays: [1], timesOfDaySeconds: [0] } as const,
  timezone: 'UTC',
  storiesMax,
  style: 'brief' as const,
  nextRunAt: now + 1_000 * 24 * hourMs,
  coveredUntil: now,
  createdBy: '1',
  createdAt: now,
});

/** A schedule for each place, in the places' order. */
const addSchedules = async (
  { schedules }: Store,
  places: readonly Place[],
  now: number,
): Promise<readonly ScheduleRecord[]> => {
  const added: ScheduleRecord[] = [];
  for (const place of places) {
    const schedule = await schedules.add(scheduleFor(place, now));
    if (schedule === null) throw new Error('The schedule was not added');
    added.push(schedule);
  }
  return added;
};

/** An edition of a schedule; gives the keys of its messages. */
const oweEdition = async (
  store: Store,
  { schedule, digest, now, at }: { schedule: ScheduleRecord; digest: Digest; now: number; at: number },
): Promise<readonly string[]> =>
  store.write(async ({ digests, deliveries }) => {
    const span = { scheduleId: schedule.id, slotAt: now - at, fromAt: 0, toAt: now, at: now };
    const digestId = await digests.add({ ...span, state: 'made', digest: null, problem: null });
    if (digestId === null) throw new Error('The slot was taken');
    const messages = messagesOf({ schedule, slotAt: span.slotAt, now, digest, manner }, render);
    await deliveries.enqueue(
      messages.map((message) => ({ ...message, digestId })),
      now,
    );
    return messages.flatMap(({ errand, key }) => (errand.kind === 'crosspost' ? [] : [key]));
  });

/**
 * Owes editions to all places in turn until at least so many messages are owed, and gives their keys. Channels whose
 * posts are published get few of them.
 */
export const owe = async (
  store: Store,
  places: readonly Place[],
  { posts, now }: { readonly posts: number; readonly now: number },
): Promise<readonly string[]> => {
  const digests = writeDigests();
  const schedules = await addSchedules(store, places, now);
  const keys: string[] = [];
  for (let at = 0; keys.length < posts; at += 1) {
    const round = Math.floor(at / schedules.length);
    const [schedule, digest] = [schedules[at % schedules.length], digests[round % 2]];
    if (schedule === undefined || digest === undefined) throw new Error('There is nowhere to post to');
    if (schedule.isPublished && round * 1.5 >= publishedMax - 2) continue;
    keys.push(...(await oweEdition(store, { schedule, digest, now, at })));
  }
  return keys;
};

/** Bodies for channels, each with a key of its own by which it is counted. */
export const bodiesFor = (channels: readonly string[], posts: number) => {
  const [digest] = writeDigests();
  if (digest === undefined) throw new Error('There is no digest');
  return Array.from({ length: posts }, (_, at) => {
    const key = `naive-${at}`;
    const [body] = render(digest, {
      keyOfPart: () => key,
      isSilent: true,
      mentionRoleId: null,
      ...manner,
    });
    return { channelId: channels[at % channels.length] ?? '', key, body: JSON.stringify(body) };
  });
};
