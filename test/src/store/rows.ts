import type { Article } from '#digests';
import type { NewDelivery, Store } from '../../../src/store/index.ts';
import type { NewSchedule } from '../../../src/store/schedule-record.ts';

/** An article that says what it is given and nothing else. */
export const anArticle = (facts: Partial<Article> = {}): Article => ({
  title: null,
  text: 'Text.',
  related: [],
  url: null,
  author: null,
  publishedAt: null,
  imageUrl: null,
  language: null,
  siteName: null,
  ...facts,
});

/** A schedule of guild 1 that is due at 1,000. */
export const aSchedule = (facts: Partial<NewSchedule> = {}): NewSchedule => ({
  guildId: '1',
  channelId: '10',
  name: 'Morning',
  timetable: { weekdays: [1, 2, 3, 4, 5], timesOfDaySeconds: [28_800] },
  timezone: 'Europe/London',
  storiesMax: 7,
  style: 'brief',
  kind: 'morning',
  topics: [],
  nextRunAt: 1_000,
  coveredUntil: 0,
  createdBy: '2',
  createdAt: 0,
  ...facts,
});

/** Follows a feed of that address for guild 1; gives the feed's id. */
export const followFeed = (store: Store, url: string, at = 0): Promise<number> =>
  store.write(async ({ feeds, sources }) => {
    const feed = await feeds.add({ url, title: null, siteUrl: null }, at);
    await sources.add({ guildId: '1', feedId: feed.id, name: new URL(url).host, addedBy: '2', addedAt: at });
    return feed.id;
  });

/** What makes a delivery a message in a channel that stands by itself. */
export const aPost = { errand: { kind: 'post' }, ofPart: null } as const;

/** Stores an edition of a schedule that owes as many messages; gives its id. */
export const oweMessages = (store: Store, parts: number, facts: Partial<NewDelivery> = {}): Promise<number> =>
  store.write(async ({ schedules, digests, deliveries }) => {
    const known = await schedules.find('1', 'Morning');
    const schedule = known ?? (await schedules.add(aSchedule()));
    if (!schedule) throw new Error('The schedule was not added');
    const [last] = await digests.recent(schedule.id, 1);
    const slotAt = (last?.slotAt ?? 0) + 1_000;
    const span = { slotAt, fromAt: 0, toAt: slotAt, at: slotAt };
    const made = { scheduleId: schedule.id, state: 'made', digest: null, problem: null } as const;
    const digestId = await digests.add({ ...made, ...span });
    if (digestId === null) throw new Error('The slot was taken');
    const messages = Array.from({ length: parts }, (_, part) => {
      const key = `${digestId}:${part}`;
      const address = { ...aPost, digestId, guildId: '1', channelId: '10', part, key, nonce: key };
      return { ...address, body: JSON.stringify({ part }), expiresAt: 1_000_000, ...facts };
    });
    await deliveries.enqueue(messages, 0);
    return digestId;
  });
