import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrasesFor } from '#digests';
import { readTimetable } from '../../commands/options/when/index.ts';
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
    ['Mon-Fri 8', [1, 2, 3, 4, 5], [8 * hour]],
    ['fri – mon noon', [1, 5, 6, 7], [12 * hour]],
    ['weekdays at 9 o’clock and 5 p.m.', [1, 2, 3, 4, 5], [9 * hour, 17 * hour]],
    ['midnight', everyDay, [0]],
    ['werktags um 8 Uhr', [1, 2, 3, 4, 5], [8 * hour]],
    ['Montags und Do. 7:30', [1, 4], [7.5 * hour]],
    ['tous les jours à 8h', everyDay, [8 * hour]],
    ['lundi et samedi 18h30', [1, 6], [18.5 * hour]],
    ['los miércoles a las 9', [3], [9 * hour]],
    ['Mon to Fri 8', [1, 2, 3, 4, 5], [8 * hour]],
    ['montags bis freitags um 8 Uhr', [1, 2, 3, 4, 5], [8 * hour]],
    ['du vendredi au lundi à 9h', [1, 5, 6, 7], [9 * hour]],
    ['de lunes a viernes a las 7:30', [1, 2, 3, 4, 5], [7.5 * hour]],
    ['los fines de semana 10:00', [6, 7], [10 * hour]],
    ['sabado 10:00', [6], [10 * hour]],
    ['0 8 * * *', everyDay, [8 * hour]],
    ['*/30 7 * * mon-fri', [1, 2, 3, 4, 5], [7 * hour, 7.5 * hour]],
    ['15 */6 * * 0', [7], [0.25 * hour, 6.25 * hour, 12.25 * hour, 18.25 * hour]],
    ['0 9 * * 5-7', [5, 6, 7], [9 * hour]],
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
    'mon-noday 8',
    '* * * * *',
    '0 8 30 2 *',
    '0 24 * * *',
    '0 8 * * 5-2',
    '0 8 */0 * *',
    '32nd 8:00',
    'mon to 8:00 to 18:00',
    'du 1er au 5 du mois 8h',
    'daily 9 in August',
    '__proto__ 8',
    'constructor',
  ])('“%s” is refused with what was typed', (input) =>
    expect(readTimetable(input)).toEqual({ ok: false, problem: { code: 'when-not-understood', input } }),
  );

  test.each([
    ['1st and 15th 08:00', { weekdays: [], daysOfMonth: [1, 15], timesOfDaySeconds: [8 * hour] }],
    [
      'am 1. und 15. des Monats um 8 Uhr',
      { weekdays: [], daysOfMonth: [1, 15], timesOfDaySeconds: [8 * hour] },
    ],
    [
      'los días 1 y 15 del mes a las 9',
      { weekdays: [], daysOfMonth: [1, 15], timesOfDaySeconds: [9 * hour] },
    ],
    ['15 aout 9h', { weekdays: [], daysOfMonth: [15], months: [8], timesOfDaySeconds: [9 * hour] }],
    ['August 15 9:00', { weekdays: [], daysOfMonth: [15], months: [8], timesOfDaySeconds: [9 * hour] }],
    ['mardi en mars 9h', { weekdays: [2], months: [3], timesOfDaySeconds: [9 * hour] }],
    ['0 6 13 8 fri', { weekdays: [5], daysOfMonth: [13], months: [8], timesOfDaySeconds: [6 * hour] }],
    ['0 6 1 JAN,jul *', { weekdays: [], daysOfMonth: [1], months: [1, 7], timesOfDaySeconds: [6 * hour] }],
  ])('“%s” names days of the month', (input, value) =>
    expect(readTimetable(input)).toEqual({ ok: true, value }),
  );

  test.each([
    ['weekdays 7:30 and 18:00', 'on weekdays at 07:30 and 18:00 (UTC)'],
    ['1st, 22nd and 23rd 8:00', 'on the 1st, 22nd, and 23rd of the month at 08:00 (UTC)'],
    ['0 6 13 8 fri', 'on Fridays or on the 13th of the month in August at 06:00 (UTC)'],
  ])('“%s” is read back as “%s”', (input, words) => {
    const read = readTimetable(input);
    expect(read.ok && phrasesFor('en').schedule.timetable(read.value, 'UTC')).toBe(words);
  });

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
