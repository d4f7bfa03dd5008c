/** A mean with the interval that holds it in 95 of 100 resamples. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number };

const resamples = 1000;

/** The same numbers in every run: Numerical Recipes' linear congruential generator. */
export const randomFrom = (start: number) => {
  let state = start;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * The mean of values with its 95 % interval; of differences by article, this is the paired bootstrap.
 * Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13 (percentile interval).
 */
export const estimate = (values: readonly number[]): Estimate => {
  const random = randomFrom(12345);
  const means = Array.from({ length: resamples }, () =>
    meanOf(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).toSorted((a, b) => a - b);
  return {
    mean: meanOf(values),
    low: means[Math.floor(resamples * 0.025)] ?? 0,
    high: means[Math.floor(resamples * 0.975)] ?? 0,
  };
};
