import { done, storiesOf, type Digest, type EditionInput, type Result } from '#digests/slow';
import { composeOnce, createDue, createEditions, type DraftParts } from '../../../src/jobs/index.ts';
import type { Store } from '../../../src/store/index.ts';
import type { NewSchedule } from '../../../src/store/schedule-record.ts';
import { anArticle, aSchedule, followFeed } from '../store/rows.ts';
import type { JobWorld } from './jobs-test.ts';

const dayMs = 24 * 3_600_000;

/** When the edition of the office is due, epoch ms. */
export const due = Date.UTC(2026, 10, 23, 8);

const factors = { publishers: 1, velocity: 1, age: 1, topics: 1, boosts: 1, sources: 1, rarity: 1, votes: 1 };
const score = { value: 1, factors, publishers: 1, articlesAnHour: 0, ageMs: null, topics: [], boosts: [] };
const bare = { url: null, imageUrl: null, quotes: [], coverage: [], alsoIn: [], related: [] };

/** Tells every story that was not told before, by its headline alone. */
export const tellAll = ({ stories, recipe, at, fromAt, toAt, nextAt }: EditionInput): Digest => {
  const fresh = stories.filter(({ told }) => told.length === 0);
  return {
    ...{ name: recipe.name, at, fromAt, toAt, nextAt, held: [] },
    stories: fresh.map(({ id, articles: [first] }) => ({
      ...{
        ...bare,
        id,
        tier: 'brief',
        headline: first?.title ?? '',
        publishedAt: null,
        updates: null,
        score,
      },
    })),
    articlesRead: stories.flatMap(({ articles }) => articles).length,
    publishersRead: 1,
  };
};

/** The titles of what an edition was asked to be made of. */
export const titlesOf = (input: EditionInput | undefined): readonly (string | null)[] =>
  input?.stories.flatMap(({ articles }) => articles.map(({ title }) => title)) ?? [];

/** Tells all that it is given, or what it is told to answer; keeps what it was asked for. */
const openComposing = (store: Store) => {
  const asked: EditionInput[] = [];
  const answers: ((input: EditionInput) => Result<Digest>)[] = [];
  const draftParts: DraftParts = {
    store,
    grouping: { catchUp: async () => {} },
    groupLoose: async (news) => done(storiesOf(news)),
    compose: composeOnce(async (input) => {
      asked.push(input);
      return answers.shift()?.(input) ?? done(tellAll(input));
    }),
  };
  return { draftParts, asked, answers };
};

/** A schedule that is due, the jobs that make its editions, and what they were asked for. */
export const openEditorial = async (world: JobWorld, facts: Partial<NewSchedule> = {}) => {
  const { store, clock, log } = world;
  clock.at = due;
  const feedId = await followFeed(store, 'https://news.example.net/feed');
  const times = { nextRunAt: due, coveredUntil: due - dayMs, createdAt: due - dayMs };
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  const timetable = { weekdays, timesOfDaySeconds: [8 * 3_600] };
  const schedule = await store.schedules.add(aSchedule({ ...times, timetable, timezone: 'UTC', ...facts }));
  const id = schedule?.id ?? 0;
  const wished: object[] = [];
  const { draftParts, asked, answers } = openComposing(store);
  const editions = createEditions({
    ...draftParts,
    ...{ askedParts: draftParts, clock, log, editionsMax: 2 },
    render: ({ stories }, { keyOfPart, ...wishes }) => {
      wished.push(wishes);
      return stories.map(({ headline }, part) => ({ headline, marker: keyOfPart(part) }));
    },
  });
  const opener = createDue({ store, log });
  const put = (title: string, at: number) =>
    store.write(({ articles }) =>
      articles.put(
        feedId,
        [{ identity: title, article: anArticle({ title, text: `${title.repeat(5)}.` }) }],
        at,
      ),
    );
  const run = async (at: number): Promise<void> => {
    clock.at = at;
    await opener.run(at);
    await editions.run(at);
    await editions.settled();
  };
  const slots = async () =>
    (await store.digests.recent(id, 100)).map(({ slotAt, state }) => [slotAt - due, state]);
  const owed = async (): Promise<readonly string[]> => {
    const claimed = await store.write(({ deliveries }) =>
      deliveries.claim(2 ** 50, { leaseMs: 1, max: 100 }),
    );
    return claimed.map(({ body }) => JSON.parse(body).headline);
  };
  return { store, id, editions, asked, wished, answers, put, run, slots, owed };
};
