/** One request and what Discord is documented to do with it. */
export interface JudgeCase {
  readonly name: string;
  /** Method and path, with its query where it has one. */
  readonly at: string;
  readonly body: unknown;
  /** The first violation as pointer and rule; left out where the request is to be accepted. */
  readonly refused?: readonly [pointer: string, rule: string];
}

/** A name, a body, and for a refusal the pointer and the rule. */
type CaseRow = readonly [name: string, body: unknown, pointer?: string, rule?: string];

/** Cases for one route. */
export function casesAt(at: string, rows: readonly CaseRow[]): readonly JudgeCase[] {
  return rows.map(([name, body, pointer, rule]) => ({
    name,
    at,
    body,
    ...(pointer === undefined || rule === undefined ? {} : { refused: [pointer, rule] as const }),
  }));
}

/** A text of so many letters. */
export const letters = (count: number) => 'x'.repeat(count);

/** A list of so many items, each made from its number. */
export const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
