import type { LanguageProfile } from './profile.ts';

/** A label of a list item that copy runs together with others in one line: "1. Tea 2. Milk", "• tea • milk". */
type Label = {
  readonly at: number;
  /** What surrounds the value: labels of one list look alike. */
  readonly style: string;
  /** What the label may count as: "i" is the ninth letter and the first Roman numeral. */
  readonly values: readonly number[];
};

const bullets = '[•⁃▪◦‣●∙]';
const labels = new RegExp(
  `(?<=^|\\s)(?:(${bullets})\\s?)?(?:(\\(?)(\\d{1,3}|\\p{Ll}|[ivx]{2,4})(\\.\\)|[.)])|(\\(?)(\\p{Lu})(\\)))(?=\\s)` +
    `|(?<=^|\\s)${bullets}(?=\\s)`,
  'gu',
);

/** What stands before a label that opens a list: nothing, or the end of a sentence. */
const opening = /(?:^|[.!?…][)"”’»]?)\s*$/;

/** How far back that is looked for. */
const lookBehindCharacters = 8;

/**
 * Offsets in a line at which list items begin, in order.
 * Source: the list rules of pragmatic_segmenter (Dias 2015).
 * Differs: a label counts only where the one before or after it is in the same line and the first one opens a
 * sentence, so that initials and "forms 1. and 2." stay whole.
 */
export const itemStarts = (line: string, profile: LanguageProfile): readonly number[] => {
  const starts: number[] = [];
  let last: Label | null = null;
  for (const match of line.matchAll(labels)) {
    const label = labelFrom(match);
    if (last !== null && follows(last, label) && !isInPhrase(line, label, profile)) {
      if (starts.at(-1) !== last.at) starts.push(last.at);
      starts.push(label.at);
      last = label;
    } else if (opening.test(line.slice(Math.max(0, label.at - lookBehindCharacters), label.at))) {
      last = label;
    }
  }
  return starts;
};

const labelFrom = (match: RegExpExecArray): Label => {
  const [whole, bullet = '', bracket = '', low, mark = '', capitalBracket = '', capital, capitalMark = ''] =
    match;
  const value = low ?? capital;
  if (value === undefined) return { at: match.index, style: whole, values: [] };
  return {
    at: match.index,
    style: `${bullet}${bracket}${capitalBracket}${mark}${capitalMark}${capital === undefined ? 'a' : 'A'}`,
    values: valuesOf(value.toLowerCase()),
  };
};

const numerals = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** Kinds of labels are kept apart by their size, so that "9." is not followed by "j." */
const romanBase = 2000;
const letterBase = 1000;

const valuesOf = (value: string): readonly number[] => {
  if (/^\d/.test(value)) return [Number(value)];
  const roman = numerals.indexOf(value);
  return [
    ...(value.length === 1 ? [letterBase + (value.codePointAt(0) ?? 0)] : []),
    ...(roman === -1 ? [] : [romanBase + roman]),
  ];
};

/** Whether a label is the next one of the same list; a bare bullet follows any other. */
const follows = (last: Label, label: Label): boolean =>
  last.style === label.style &&
  (label.values.length === 0 || label.values.some((value) => last.values.includes(value - 1)));

/** How far back a word is looked for that leads to a number. */
const leadCharacters = 20;

/** Whether a number with a dot belongs to the words before it: "am 2. Spieltag". */
const isInPhrase = (line: string, { at, style }: Label, { stopWords }: LanguageProfile): boolean => {
  if (style !== '.a') return false;
  const lead = /(\p{L}+) $/u.exec(line.slice(Math.max(0, at - leadCharacters), at))?.[1];
  return lead !== undefined && stopWords.has(lead.toLowerCase());
};
