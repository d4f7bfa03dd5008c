import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimetable } from '../../commands/options/timetable.ts';
import { readTimezone } from '../../commands/options/timezone.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const hour = 3600;

describe('when a schedule runs', () => {
  test.each([
    ['daily 08:00', everyDay, [8 * hour]],
    ['8:00', everyDay, [8 * hour]],
    ['every day at 8', everyDay, [8 * hour]],
    ['weekdays 7:30 and 18:00', [1, 2, 3, 4, 5], [7.5 * hour, 18 * hour]],
    ['Mondays 9', [1], [9 * hour]],
    ['Mon, Wed & Fri 9am', [1, 3, 5], [9 * hour]],
    ['tues thurs 12 pm', [2, 4], [12 * hour]],
    ['weekends 12am', [6, 7], [0]],
    ['sat sat 10:00 10:00', [6], [10 * hour]],
    ['daily 23:59:58', everyDay, [24 * hour - 2]],
    ['  Sunday   18h30 ', [7], [18.5 * hour]],
  ])('“%s” is understood', (input, weekdays, timesOfDaySeconds) =>
    expect(readTimetable(input)).toEqual({ ok: true, value: { weekdays, timesOfDaySeconds } }),
  );

  test.each([
    '',
    'daily',
    'weekdays',
    'daily 25:00',
    '8:60',
    '13pm',
    '0am',
    'someday 8:00',
    'm 8:00',
    '🕗',
    'mon-fri 8',
    '__proto__ 8',
    'constructor',
  ])('“%s” is refused with what was typed', (input) =>
    expect(readTimetable(input)).toEqual({ ok: false, problem: { code: 'when-not-understood', input } }),
  );

  test('any text is either refused or gives ascending days and times', () => {
    fc.assert(
      fc.property(fc.string(), (input) => {
        const result = readTimetable(input);
        if (!result.ok) return;
        const { weekdays, timesOfDaySeconds } = result.value;
        expect([...new Set(weekdays)].sort()).toEqual(weekdays);
        expect(timesOfDaySeconds.every((second) => second >= 0 && second < 24 * hour)).toBe(true);
      }),
    );
  });
});

describe('a time zone', () => {
  test.each([
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['utc', 'UTC'],
    ['Berlin', 'Europe/Berlin'],
  ])('“%s” is %s', (input, zone) => expect(readTimezone(input)).toEqual({ ok: true, value: zone }));

  test.each(['', 'Atlantis', 'Europe/Nowhere', '+25:00', '../etc'])('“%s” is refused', (input) =>
    expect(readTimezone(input)).toEqual({ ok: false, problem: { code: 'timezone-unknown', input } }),
  );
});
