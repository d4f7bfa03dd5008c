import type { Line, Span } from '../../../digests/model/index.ts';
import type { Phrases } from '../../../digests/post/index.ts';
import { samples } from './samples.ts';

/** Something that a language says, by where it stands, such as `digest.inBrief`. */
type Saying = { readonly path: string; readonly line: Line };

/**
 * Stands for what a phrase is told, whatever that is: a text in a text, the number 3 in a sum, two names in a list.
 * Phrases that ask for more have their own in `samples`.
 */
const anything = Object.assign(['Aa', 'Bb'], {
  [Symbol.toPrimitive]: (hint: string): string | number => (hint === 'string' ? 'Aa' : 3),
});

const isSpan = (value: unknown): value is Span =>
  typeof value === 'string' ||
  value === anything ||
  (typeof value === 'object' && value !== null && 'kind' in value);

const isLine = (value: unknown): value is Line => Array.isArray(value) && value.every(isSpan);

const said = (path: string, value: unknown): readonly Saying[] => {
  if (typeof value === 'string') return [{ path, line: [value] }];
  if (isLine(value)) return [{ path, line: value }];
  if (typeof value === 'function') {
    const calls = samples[path] ?? [Array.from({ length: value.length }, () => anything)];
    return calls.flatMap((call, index) => said(`${path}(${index})`, value(...call)));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => said(path === '' ? key : `${path}.${key}`, each));
  throw new Error(`${path} says neither a text nor a line`);
};

/** Everything that a language says, its problems once. A phrase of another shape is told of by its path. */
export const sayingsOf = ({ locale: _tag, problem: _plain, ...phrases }: Phrases): readonly Saying[] =>
  said('', phrases);

/** A line's text as a person reads it. */
export const textOf = (line: Line): string =>
  line
    .map((span) => {
      if (typeof span === 'string' || !('kind' in span)) return String(span);
      if (span.kind === 'command') return `/${span.name}`;
      return span.kind === 'time' ? 'T' : String('text' in span ? span.text : span.kind);
    })
    .join('');

/** What of a line is more than words, in any order: commands by name, and how many there are of the rest. */
export const marksOf = (line: Line): readonly string[] =>
  line
    .filter((span) => typeof span !== 'string' && 'kind' in span)
    .map((span) => (span.kind === 'command' ? `/${span.name}` : span.kind))
    .toSorted();
