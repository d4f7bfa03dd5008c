/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * When a schedule runs, in wall-clock time of its zone: on each of these days at each of these times. A day is one
 * where its weekday or its number in the month is named, as in cron; all lists ascend.
 */
export type Timetable = {
  /** Empty where days of the month alone are named. */
  readonly weekdays: readonly Weekday[];
  /** 1 to 31; absent or empty where weekdays alone are named. A month without that day is passed over. */
  readonly daysOfMonth?: readonly number[];
  /** 1 to 12; absent where every month counts. */
  readonly months?: readonly number[];
  /** Seconds since local midnight, 0 to 86399; at least one. */
  readonly timesOfDaySeconds: readonly number[];
};
