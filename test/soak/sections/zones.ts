import { setImmediate } from 'node:timers/promises';
import type { Timetable } from '../../../digests/index.ts';
import { nextRun } from '../../../src/jobs/timetable.ts';
import { tableOf } from '../../bench/table.ts';
import type { Section } from './section.ts';

const dayMs = 86_400_000;
const firstYear = 2020;

/** Half past two is a time that clocks jump over and go through twice in most zones that change theirs. */
const daily: Timetable = { weekdays: [1, 2, 3, 4, 5, 6, 7], timesOfDaySeconds: [2 * 3_600 + 30 * 60] };

/** Every zone there is, or some of them. */
const zones = (step: number): readonly string[] =>
  Intl.supportedValuesOf('timeZone').filter((_, at) => at % step === 0);

/** The face of the clock in a zone, without the code under test: `2027-03-28, 02:30`. */
const faceIn = (timeZone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  return (instant) => format.format(instant);
};

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, '2020-01-01'.length);

/** Runs of a daily schedule through so many years in a zone. */
type Count = { readonly runs: number; readonly onTheDay: number; readonly displaced: number };

/** Goes from run to run: the n-th run has to be on the n-th local day. `displaced` are those at another time of day. */
const countIn = (zone: string, years: number): Count => {
  const face = faceIn(zone);
  const first = Date.UTC(firstYear, 0, 1);
  const days = Math.round((Date.UTC(firstYear + years, 0, 1) - first) / dayMs);
  let instant = first - dayMs;
  // The first run is the one of the first of January there, whatever day it is in London.
  while (!face(instant).startsWith(dayOf(first))) instant = nextRun(daily, zone, instant);
  const count = { runs: 0, onTheDay: 0, displaced: 0 };
  for (let day = 0; day < days; day += 1, instant = nextRun(daily, zone, instant)) {
    const shown = face(instant);
    count.runs += 1;
    if (shown.startsWith(dayOf(first + day * dayMs))) count.onTheDay += 1;
    if (!shown.endsWith('02:30')) count.displaced += 1;
  }
  return count;
};

/** What all zones together came to. */
export const countRuns = async (years: number, step: number): Promise<Count & { readonly zones: number }> => {
  const sum = { zones: 0, runs: 0, onTheDay: 0, displaced: 0 };
  for (const zone of zones(step)) {
    const { runs, onTheDay, displaced } = countIn(zone, years);
    sum.zones += 1;
    sum.runs += runs;
    sum.onTheDay += onTheDay;
    sum.displaced += displaced;
    await setImmediate();
  }
  return sum;
};

/** Daily schedules in every zone. */
export const timeZones: Section = {
  name: 'zones',
  title: 'A daily schedule in every zone',
  run: async ({ zoneYears, zoneStep }) => {
    const { zones: count, runs, onTheDay, displaced } = await countRuns(zoneYears, zoneStep);
    return tableOf([
      ['At 02:30', 'zones', 'years', 'local days', 'with exactly one run', 'moved out of a gap'],
      ['', ...[count, zoneYears, runs, onTheDay, displaced].map(String)],
    ]);
  },
};
