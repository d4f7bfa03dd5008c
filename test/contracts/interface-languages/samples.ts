import type { HeldReason, StoryScore, Timetable } from '../../../digests/model/index.ts';
import { problems } from './problems.ts';

const score: StoryScore = {
  value: 1,
  factors: { publishers: 1, velocity: 1, age: 1, topics: 1, boosts: 1, sources: 2, rarity: 2, votes: 1 },
  ...{ publishers: 3, articlesAnHour: 2.5, ageMs: 0, topics: ['Climate'], boosts: ['Sea', 'Harbour'] },
};

const lightly: StoryScore = {
  ...score,
  ...{ publishers: 1, articlesAnHour: 0, topics: ['Climate', 'Sea'], boosts: ['Sea'] },
  factors: { ...score.factors, sources: 0.5, rarity: 1 },
};

const heldReasons: { readonly [C in HeldReason['code']]: HeldReason & { readonly code: C } } = {
  muted: { code: 'muted', filter: 'golf' },
  'off-topic': { code: 'off-topic' },
  told: { code: 'told', at: 0 },
  'source-share': { code: 'source-share', publisher: 'Courier' },
  repeats: { code: 'repeats', headline: 'Harbour wall' },
  'no-room': { code: 'no-room', place: 9 },
  'too-slow': { code: 'too-slow' },
  quiet: { code: 'quiet' },
};

const timetables: readonly Timetable[] = [
  { weekdays: [1, 2, 3, 4, 5], timesOfDaySeconds: [27_000] },
  { weekdays: [6], daysOfMonth: [1, 2], months: [8], timesOfDaySeconds: [3600, 64_800] },
];

/**
 * What phrases are told that ask for more than a text, a number or a list of names, by their path; and those that say
 * something else for one, for none or for many.
 */
export const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  problemLine: problems.map((problem) => [problem]),
  'digest.whyStory': [
    [{ score, publishedAt: 0, updates: 0 }],
    [{ score: lightly, publishedAt: null, updates: null }],
  ],
  'digest.whyHeld': Object.values(heldReasons).map((reason) => [reason]),
  'digest.counts': [
    [1, 1, 1],
    [7, 1234, 9],
  ],
  'digest.window': [
    [0, 1, 1],
    [0, 1, 3],
  ],
  'digest.nothing': [[0], [1], [3]],
  'digest.alsoIn': [
    [['Courier', 'Echo'], 2],
    [['Courier', 'Echo'], 3],
    [['Courier', 'Echo'], 9],
  ],
  'schedule.timetable': timetables.map((timetable) => [timetable, 'UTC']),
  'planning.lastRun': (['posted', 'posting', 'held', 'quiet', 'skipped', 'failed'] as const).flatMap(
    (state) => [
      [{ state, at: 0, messageUrl: null, problem: null }],
      [{ state, at: 0, messageUrl: 'https://discord.com/channels/1/2/3', problem: { code: 'broken' } }],
    ],
  ),
  'filter.said': (['mute', 'only', 'boost'] as const).flatMap((action) =>
    (['word', 'source', 'topic', 'author'] as const).map((match) => [
      { action, match, value: 'golf', schedule: match === 'word' ? 'Morning' : null },
    ]),
  ),
  'planning.tags': [[1], [5]],
  'trace.score': [[score], [lightly]],
  'trace.found': [
    [{ source: 'Courier', at: 0, publishedAt: 0 }],
    [{ source: 'Courier', at: 0, publishedAt: null }],
  ],
  'trace.read': [
    [{ words: 0, from: 'feed', problem: null }],
    [{ words: 9, from: 'page', problem: { code: 'broken' } }],
  ],
  'trace.grouped': [
    [{ publishers: 1, copyOf: null, isWaiting: true }],
    [{ publishers: 3, copyOf: 'Harbour wall', isWaiting: false }],
  ],
  'trace.fixFor': Object.values(heldReasons)
    .filter(({ code }) => code !== 'told' && code !== 'repeats')
    .map((reason) => [reason, 'Morning']),
  'my.until': [[0], [null]],
  'my.forgotten': [[{ digests: 1, mutes: 2, votes: 1 }]],
  'stories.voted': (['given', 'changed', 'taken-back'] as const).flatMap((deed) => [
    [deed, 1],
    [deed, -1],
  ]),
  'source.failing': problems.flatMap((problem) => [
    [problem, 0, null],
    [problem, 0, 0],
  ]),
};
