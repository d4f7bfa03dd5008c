const minuteMs = 60_000;

const hourMs = 60 * minuteMs;

/** A longer wait than a year is a slip of the pen; `src` bounds the wait further down anyway. */
const updateEveryMsMax = 366 * 24 * hourMs;

/** Lengths of the syndication module's periods, in ms. */
const periodMs: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: 24 * hourMs,
  weekly: 7 * 24 * hourMs,
  monthly: 30 * 24 * hourMs,
  yearly: 365 * 24 * hourMs,
};

/** What a feed says of its own rhythm, as it is written there. */
type Rhythm = {
  /** RSS `ttl`, in minutes. */
  readonly ttl?: string | undefined;
  readonly period?: string | undefined;
  readonly frequency?: string | undefined;
};

/**
 * How often a feed says that it changes, in ms; `null` where it says nothing that can be.
 * Source: RSS 2.0, `ttl`; RDF Site Summary 1.0 Modules: Syndication (`updatePeriod`, `updateFrequency`).
 */
export const readUpdateEvery = ({ ttl, period, frequency }: Rhythm): number | null =>
  lengthOrNull(Number(ttl?.trim() || Number.NaN) * minuteMs) ??
  lengthOrNull((periodMs[period?.trim().toLowerCase() ?? ''] ?? Number.NaN) / Number(frequency?.trim() || 1));

const lengthOrNull = (lengthMs: number): number | null =>
  lengthMs > 0 && lengthMs <= updateEveryMsMax ? Math.round(lengthMs) : null;

/** RSS `skipHours` as hours 0 to 23 in UTC, sorted, each once. Early writers of RSS counted from 1 to 24. */
export const readSkipHours = (hours: readonly (string | number)[]): readonly number[] => {
  const read = hours
    .map((hour) => Number(String(hour).trim() || Number.NaN))
    .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
    .map((hour) => hour % 24);
  return [...new Set(read)].sort((a, b) => a - b);
};
