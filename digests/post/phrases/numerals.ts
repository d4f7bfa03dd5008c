import { later } from '../later.ts';

/** Numbers, amounts and lists as one language writes them. */
type Numerals = {
  /** A number to a tenth. */
  readonly format: (value: number) => string;
  /** An amount of things, with the word for one or for many. */
  readonly count: (amount: number, one: string, many: string) => string;
  /** Several things: "a, b and c". */
  readonly listed: (things: readonly string[]) => string;
  /** One of several things: "a, b or c". */
  readonly either: (things: readonly string[]) => string;
  /** Milliseconds in whole seconds: "20 seconds". */
  readonly seconds: (ms: number) => string;
  /** Bytes in whole megabytes: "5 MB". */
  readonly megabytes: (bytes: number) => string;
};

/** How a language, given by its BCP 47 tag, writes numbers and lists. */
export const numeralsOf = (locale: string): Numerals => {
  const formatter = later(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const plurals = later(() => new Intl.PluralRules(locale));
  const list = later(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const options = later(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const whole = { style: 'unit', maximumFractionDigits: 0 } as const;
  const duration = later(
    () => new Intl.NumberFormat(locale, { ...whole, unit: 'second', unitDisplay: 'long' }),
  );
  const size = later(() => new Intl.NumberFormat(locale, { ...whole, unit: 'megabyte' }));
  return {
    format: (value) => formatter().format(value),
    count: (amount, one, many) =>
      `${formatter().format(amount)} ${plurals().select(amount) === 'one' ? one : many}`,
    listed: (things) => list().format(things),
    either: (things) => options().format(things),
    seconds: (ms) => duration().format(ms / 1000),
    megabytes: (bytes) => size().format(bytes / 1_000_000),
  };
};
