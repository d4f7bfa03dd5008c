import { Temporal } from 'temporal-polyfill';
import type { Timetable, Weekday } from '#digests';

/**
 * A day of the month and a month name a date within eight years (29 February around 2100). Months that are
 * not named are passed over at once, so that this bounds some hundred steps.
 */
const yearsSearchedMax = 9;

/**
 * The instant of a local time on a day, epoch ms. A time that the clocks jump over comes at the first minute after the
 * jump; one that comes twice counts the first time.
 * Differs: Temporal's "compatible" and RFC 5545, section 3.3.5, move a time in a gap as much later as the clocks jump.
 */
const instantOf = (day: Temporal.PlainDate, seconds: number, timeZone: string): number => {
  const plainTime = Temporal.PlainTime.from('00:00').add({ seconds });
  const found = day.toZonedDateTime({ timeZone, plainTime });
  const isInGap = !found.toPlainDateTime().equals(day.toPlainDateTime(plainTime));
  const afterGap = isInGap ? found.add({ seconds: 1 }).getTimeZoneTransition('previous') : null;
  return (afterGap ?? found).epochMilliseconds;
};

const isNamed = (day: Temporal.PlainDate, { weekdays, daysOfMonth = [] }: Timetable): boolean =>
  weekdays.includes(day.dayOfWeek as Weekday) || daysOfMonth.includes(day.day);

/** Zones that move over the date line leave out a whole day, as Samoa did in 2011: it has no runs. */
const exists = (day: Temporal.PlainDate, timezone: string): boolean =>
  day.toZonedDateTime(timezone).toPlainDate().equals(day);

/** The next day to look at after one: the first of the next month where this month is not named. */
const dayAfter = (day: Temporal.PlainDate, { months }: Timetable): Temporal.PlainDate =>
  months === undefined || months.includes(day.month)
    ? day.add({ days: 1 })
    : day.with({ day: 1 }).add({ months: 1 });

/** A local time that the clocks jump over on a day of the timetable, and when its run comes instead. */
type Gap = { readonly at: number; readonly wantedSeconds: number };

const secondsOf = (time: Temporal.PlainDateTime): number => time.hour * 3600 + time.minute * 60 + time.second;

/**
 * The first run within a year whose time the clocks leave out; `null` where there is none. `at` is epoch ms,
 * `wantedSeconds` are since local midnight.
 * Cost: two changes of the clocks a year are looked at.
 */
export const nextGap = (timetable: Timetable, timeZone: string, after: number): Gap | null => {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  const end = start.add({ years: 1 });
  let change = start.getTimeZoneTransition('next');
  for (; change !== null && Temporal.ZonedDateTime.compare(change, end) < 0;) {
    const lastBefore = change.subtract({ nanoseconds: 1 });
    const jumpMs = (change.offsetNanoseconds - lastBefore.offsetNanoseconds) / 1_000_000;
    const from = change.toPlainDateTime().subtract({ milliseconds: Math.max(0, jumpMs) });
    const day = from.toPlainDate();
    const isDay = isNamed(day, timetable) && timetable.months?.includes(day.month) !== false;
    const wanted = timetable.timesOfDaySeconds.find(
      (seconds) => seconds >= secondsOf(from) && seconds < secondsOf(from) + jumpMs / 1000,
    );
    if (jumpMs > 0 && isDay && wanted !== undefined) {
      return { at: instantOf(day, wanted, timeZone), wantedSeconds: wanted };
    }
    change = change.getTimeZoneTransition('next');
  }
  return null;
};

/**
 * The first run of a timetable after an instant, epoch ms. Always later than `after`, however the clocks are set.
 * Errors: throws where the timetable names no day or time there is, or the zone is unknown; both are checked where
 * schedules are made.
 * Cost: some 20 microseconds a day looked at: 9 for weekdays, a few hundred for a rare date.
 */
export const nextRun = (timetable: Timetable, timezone: string, after: number): number => {
  const local = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timezone);
  // One day more before, since a time in a gap before midnight comes on the day after its own.
  const start = local.toPlainDate().subtract({ days: 1 });
  const end = start.add({ years: yearsSearchedMax });
  const { months, timesOfDaySeconds } = timetable;
  for (let day = start; Temporal.PlainDate.compare(day, end) < 0; day = dayAfter(day, timetable)) {
    if (months?.includes(day.month) === false || !isNamed(day, timetable) || !exists(day, timezone)) continue;
    // The clocks may put a time behind one that follows it on the face of the clock.
    const instants = timesOfDaySeconds.map((seconds) => instantOf(day, seconds, timezone));
    const later = instants.filter((instant) => instant > after);
    if (later.length > 0) return Math.min(...later);
  }
  throw new Error(`A timetable has no run within ${yearsSearchedMax} years after ${after} in ${timezone}`);
};
