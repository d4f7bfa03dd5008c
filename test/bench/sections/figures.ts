import { chanceFrom, pick } from '../articles/chance.ts';

/** Resamples that an interval is read from; more would not move its second digit. */
const resamples = 1000;

const resampleSeed = 1;

/** The mean; NaN of nothing. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value, the upper one of two; NaN of nothing. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value below which so large a share lies; NaN of nothing. */
export const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ??
  Number.NaN;

/**
 * The 95 % interval of the mean, by bootstrap.
 * Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13, percentiles.
 */
export const intervalOf = (values: readonly number[]): readonly [low: number, high: number] => {
  if (values.length === 0) return [Number.NaN, Number.NaN];
  const chance = chanceFrom(resampleSeed);
  const means = Array.from({ length: resamples }, () => meanOf(values.map(() => pick(chance, values))));
  means.sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(share * resamples)] ?? Number.NaN;
  return [at(0.025), at(0.975)];
};

/** A number to be read at a glance: three digits that count, thousands parted. */
export const shown = (value: number): string =>
  Number.isNaN(value)
    ? '-'
    : value.toLocaleString('en', {
        maximumSignificantDigits: 3,
        ...(value >= 1000 && { maximumFractionDigits: 0 }),
      });
