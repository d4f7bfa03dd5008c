/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a schedule runs, in wall-clock time of its zone: on each of these days at each of these times. */
export type Timetable = {
  /** Ascending, at least one. */
  readonly weekdays: readonly Weekday[];
  /** Seconds since local midnight, 0 to 86399; ascending, at least one. */
  readonly timesOfDaySeconds: readonly number[];
};
