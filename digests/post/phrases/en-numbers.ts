const formatter = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Numbers as English writes them, to a tenth. */
export const numbers = { format: (value: number): string => formatter.format(value) };

/** An amount of things. */
export const count = (amount: number, one: string, many: string): string =>
  `${numbers.format(amount)} ${amount === 1 ? one : many}`;

/** Several things: "a, b, and c". */
export const listed = (things: readonly string[]): string => list.format(things);
