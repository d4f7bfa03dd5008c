import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timetable, Weekday } from '#digests';
import { nextGap, nextRun } from '../../../src/jobs/timetable.ts';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const at = (...times: readonly string[]): readonly number[] =>
  times.map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 3_600 + minutes * 60;
  });
const daily = (...times: readonly string[]): Timetable => ({
  weekdays: everyDay,
  timesOfDaySeconds: at(...times),
});

const runsOf = (timetable: Timetable, timezone: string, after: string, count: number): readonly string[] => {
  const runs: number[] = [];
  while (runs.length < count) runs.push(nextRun(timetable, timezone, runs.at(-1) ?? Date.parse(after)));
  return runs.map((run) => new Date(run).toISOString().replace(':00.000Z', 'Z'));
};

/** A zone, a daily time in it, when to begin, and the runs of that year that follow. */
type Runs = { readonly zone: string; readonly time: string; readonly after: string; readonly runs: string };

const expectRuns = ({ zone, time, after, runs }: Runs): void => {
  const expected = runs.split(' ').map((run) => `${after.slice(0, 'year-'.length)}${run}`);
  expect(runsOf(daily(time), zone, after, expected.length)).toEqual(expected);
};

describe('a daily time that the clocks jump over runs once, at the first minute after the jump', () => {
  test.each([
    // London and New York jump by an hour at night, Lord Howe by half of one, Santiago at midnight.
    {
      zone: 'Europe/London',
      time: '01:30',
      after: '2027-03-27T00:00Z',
      runs: '03-27T01:30Z 03-28T01:00Z 03-29T00:30Z',
    },
    {
      zone: 'America/New_York',
      time: '02:30',
      after: '2027-03-13T00:00Z',
      runs: '03-13T07:30Z 03-14T07:00Z 03-15T06:30Z',
    },
    {
      zone: 'Australia/Lord_Howe',
      time: '02:15',
      after: '2027-10-01T20:00Z',
      runs: '10-02T15:30Z 10-03T15:15Z 10-04T15:15Z',
    },
    {
      zone: 'America/Santiago',
      time: '00:00',
      after: '2027-09-04T00:00Z',
      runs: '09-04T04:00Z 09-05T04:00Z 09-06T03:00Z',
    },
  ])('$zone at $time', expectRuns);
});

describe('a daily time that comes twice runs once, the first time', () => {
  test.each([
    { zone: 'Europe/London', time: '01:30', after: '2027-10-30T02:00Z', runs: '10-31T00:30Z 11-01T01:30Z' },
    {
      zone: 'America/New_York',
      time: '01:30',
      after: '2027-11-06T12:00Z',
      runs: '11-07T05:30Z 11-08T06:30Z',
    },
    {
      zone: 'Australia/Lord_Howe',
      time: '01:45',
      after: '2027-04-03T12:00Z',
      runs: '04-03T14:45Z 04-04T15:15Z',
    },
    {
      zone: 'America/Santiago',
      time: '23:30',
      after: '2027-04-02T12:00Z',
      runs: '04-03T02:30Z 04-04T02:30Z 04-05T03:30Z',
    },
  ])('$zone at $time', expectRuns);
});

describe('a timetable', () => {
  test('runs on its weekdays alone, at each of its times', () => {
    const timetable: Timetable = { weekdays: [1, 5], timesOfDaySeconds: at('07:30', '18:00') };
    expect(runsOf(timetable, 'UTC', '2026-11-23T07:30Z', 4)).toEqual([
      ...['2026-11-23T18:00Z', '2026-11-27T07:30Z', '2026-11-27T18:00Z', '2026-11-30T07:30Z'],
    ]);
  });

  test('of one weekday comes back after a week, also across the new year', () => {
    const timetable: Timetable = { weekdays: [4], timesOfDaySeconds: [0] };
    expect(runsOf(timetable, 'Pacific/Kiritimati', '2026-12-31T00:00Z', 2)).toEqual([
      ...['2027-01-06T10:00Z', '2027-01-13T10:00Z'],
    ]);
  });

  test('with two times in a gap and the one they fall on runs once there', () => {
    const runs = runsOf(daily('01:15', '01:30', '02:00'), 'Europe/London', '2027-03-27T12:00Z', 2);
    expect(runs).toEqual(['2027-03-28T01:00Z', '2027-03-29T00:15Z']);
  });

  test('of days of the month passes over the months without them', () => {
    const ends: Timetable = { weekdays: [], daysOfMonth: [1, 31], timesOfDaySeconds: at('09:00') };
    expect(runsOf(ends, 'UTC', '2027-03-31T09:00Z', 3)).toEqual([
      ...['2027-04-01T09:00Z', '2027-05-01T09:00Z', '2027-05-31T09:00Z'],
    ]);
  });

  test('of a weekday or a day of the month runs on either, in its months alone', () => {
    const cron: Timetable = { weekdays: [5], daysOfMonth: [13], months: [8], timesOfDaySeconds: at('06:00') };
    expect(runsOf(cron, 'Europe/Berlin', '2027-01-01T00:00Z', 5)).toEqual([
      ...['2027-08-06T04:00Z', '2027-08-13T04:00Z', '2027-08-20T04:00Z', '2027-08-27T04:00Z'],
      '2028-08-04T04:00Z',
    ]);
  });

  test('of 29 February finds it, also over a century without one', () => {
    const leap: Timetable = { weekdays: [], daysOfMonth: [29], months: [2], timesOfDaySeconds: [0] };
    expect(runsOf(leap, 'UTC', '2096-03-01T00:00Z', 1)).toEqual(['2104-02-29T00:00Z']);
  });

  test('of a date that never comes is a fault', () => {
    const never: Timetable = { weekdays: [], daysOfMonth: [30], months: [2], timesOfDaySeconds: [0] };
    expect(() => nextRun(never, 'UTC', 0)).toThrow('no run within');
  });

  test('goes on where a whole day is left out', () => {
    const runs = runsOf(daily('08:00'), 'Pacific/Apia', '2011-12-29T00:00Z', 3);
    expect(runs).toEqual(['2011-12-29T18:00Z', '2011-12-30T18:00Z', '2011-12-31T18:00Z']);
  });

  test('that is empty is a fault', () => {
    const empty: Timetable = { weekdays: [], timesOfDaySeconds: [0] };
    expect(() => nextRun(empty, 'UTC', 0)).toThrow('no run within');
  });
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const times = fc.uniqueArray(fc.integer({ min: 0, max: 86_399 }), { minLength: 1, maxLength: 4 });
const weekdays = fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 1 });
const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });

describe('any timetable in any zone at any time', () => {
  test('runs strictly later, within eight days, on a day of its own', () =>
    fc.assert(
      fc.property(zones, times, weekdays, instants, (timezone, timesOfDaySeconds, days, after) => {
        const run = nextRun(
          { weekdays: days.toSorted(), timesOfDaySeconds: timesOfDaySeconds.toSorted() },
          timezone,
          after,
        );
        expect(run).toBeGreaterThan(after);
        expect(run - after).toBeLessThanOrEqual(9 * 86_400_000);
      }),
    ));

  test('skips no run: from just before a run, that run is next', () =>
    fc.assert(
      fc.property(zones, times, instants, (timezone, timesOfDaySeconds, after) => {
        const timetable = {
          weekdays: everyDay,
          timesOfDaySeconds: timesOfDaySeconds.toSorted((a, b) => a - b),
        };
        const run = nextRun(timetable, timezone, after);
        expect(nextRun(timetable, timezone, run - 1)).toBe(run);
      }),
    ));
});

describe('a year of days', () => {
  const zonesTried = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago'];
  test.each([...zonesTried, 'Africa/Cairo', 'Asia/Tehran', 'Pacific/Chatham', 'America/Havana', 'UTC'])(
    'in %s has one run each, whatever the time',
    (timezone) => {
      const day = new Intl.DateTimeFormat('sv', { timeZone: timezone });
      for (const time of ['00:00', '01:30', '02:15', '23:59']) {
        const days: string[] = [];
        let run = Date.UTC(2027, 0, 1);
        while (days.length < 365) {
          run = nextRun(daily(time), timezone, run);
          days.push(day.format(run));
        }
        expect(new Set(days).size).toBe(365);
      }
    },
  );
});

describe('a time that the clocks jump over', () => {
  const gapOf = (timetable: Timetable, zone: string, after = '2026-11-23T08:00:00Z') => {
    const gap = nextGap(timetable, zone, Date.parse(after));
    return gap && [new Date(gap.at).toISOString(), gap.wantedSeconds];
  };

  test.each<readonly [string, Timetable, string, readonly [string, number] | null]>([
    ['is told with when its run comes', daily('2:30'), 'Europe/Berlin', ['2027-03-28T01:00:00.000Z', 9_000]],
    [
      'counts from the first moment that is missing',
      daily('2:00'),
      'Europe/Berlin',
      ['2027-03-28T01:00:00.000Z', 7_200],
    ],
    ['ends with the first that is there again', daily('3:00'), 'Europe/Berlin', null],
    [
      'is one of several',
      daily('1:00', '1:30', '8:00'),
      'Europe/London',
      ['2027-03-28T01:00:00.000Z', 3_600],
    ],
    [
      'is half an hour where the clocks jump so',
      daily('2:15'),
      'Australia/Lord_Howe',
      ['2027-10-02T15:30:00.000Z', 8_100],
    ],
    ['is none on other days', { weekdays: [1], timesOfDaySeconds: at('2:30') }, 'Europe/Berlin', null],
    ['is none in other months', { ...daily('2:30'), months: [7] }, 'Europe/Berlin', null],
    ['is none where clocks stand', daily('2:30'), 'UTC', null],
  ])('%s', (_claim, timetable, zone, gap) => expect(gapOf(timetable, zone)).toEqual(gap));

  test('is where the run comes, in any zone', () => {
    fc.assert(
      fc.property(zones, fc.nat(86_399), (zone, seconds) => {
        const gap = nextGap(
          { weekdays: everyDay, timesOfDaySeconds: [seconds] },
          zone,
          Date.UTC(2026, 10, 23),
        );
        if (gap === null) return;
        expect(nextRun({ weekdays: everyDay, timesOfDaySeconds: [seconds] }, zone, gap.at - 1)).toBe(gap.at);
      }),
      { numRuns: 200 },
    );
  });
});
