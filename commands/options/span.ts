import { done, failed, type Result } from '#digests';
import type { Asking, Suggestion } from '../command.ts';
import { phrasesOf } from '../command.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Further back nothing is kept, and further on nobody plans. */
const spanMsMax = 3_650 * dayMs;

/** The beginnings of the words for units, in every interface language; the longest that fits counts. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hrs?|hours?|stunden?|std|heures?|horas?)$/u, hourMs],
  [/^(?:d|days?|t|tage?n?|j|jours?|dias?)$/u, dayMs],
  [/^(?:w|wk|weeks?|wochen?|semaines?|sem|semanas?)$/u, 7 * dayMs],
  [/^(?:mo|months?|monate?n?|mois|mes|meses)$/u, 30 * dayMs],
  [/^(?:y|years?|jahre?n?|ans?|annees?|anos?)$/u, 365 * dayMs],
];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Reads a length of time: `3 days`, `2w`, `1 Monat`; `null` where it is none. In ms, more than 0. */
export const readSpan = (input: string): number | null => {
  const match = /^(\d{1,4})?\s*([a-z]+)\.?$/u.exec(plain(input));
  const unitMs = units.find(([word]) => word.test(match?.[2] ?? ''))?.[1];
  const span = Number(match?.[1] ?? 1) * (unitMs ?? 0);
  return span > 0 && span <= spanMsMax ? span : null;
};

const readDate = (input: string): number | null => {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(input.trim()) ? Date.parse(`${input.trim()}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
};

/** Reads since when: a length of time before `at`, or a day such as `2026-11-01`. Epoch ms. */
export const readSince = (input: string, at: number): Result<number> => {
  const span = readSpan(input);
  const since = span === null ? readDate(input) : at - span;
  return since === null || since > at
    ? failed({ code: 'span-not-understood', input })
    : done(Math.max(0, since));
};

/** A length of time in the person's language. */
const inWords = (asking: Asking, days: number): string =>
  new Intl.NumberFormat(phrasesOf(asking).locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
    days,
  );

/** Lengths of time to pick from, in days. */
export const spanSuggestions = (asking: Asking, days: readonly number[]): readonly Suggestion[] =>
  days.map((count) => ({ name: inWords(asking, count), value: `${count}d` }));
