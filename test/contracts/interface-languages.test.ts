import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimetable } from '../../commands/options/when/index.ts';
import type { Timetable, Weekday } from '../../digests/model/index.ts';
import { languages, phrasesFor, type Phrases } from '../../digests/post/phrases/index.ts';
import { problems } from './interface-languages/problems.ts';
import { marksOf, sayingsOf, textOf } from './interface-languages/sayings.ts';

const english = phrasesFor('en');
const englishByPath = new Map(sayingsOf(english).map(({ path, line }) => [path, line]));

/** Marks of Markdown and of mentions: in a phrase they would be shown as they are. DATABASE_URL is no markup. */
const markup = /[*`~|\\]|(?<![\p{L}\d])_|_(?![\p{L}\d])|@(?:everyone|here)|<[@#:/]|\]\(/u;

/** Quotation marks of each language, and what stands between numbers. */
const manners: Readonly<
  Record<string, { readonly quotes: RegExp; readonly number: string; readonly tenth: string }>
> = {
  en: { quotes: /“[^„“”«»]+”/gu, number: '1,234,567', tenth: '1.7' },
  de: { quotes: /„[^„“”«»]+“/gu, number: '1.234.567', tenth: '1,7' },
  fr: { quotes: /«\u00A0[^„“”«»]+\u00A0»/gu, number: '1\u202F234\u202F567', tenth: '1,7' },
  es: { quotes: /«[^„“”«»]+»/gu, number: '1.234.567', tenth: '1,7' },
};

const subset = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...values]);
const numbersTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Every timetable that names a day there is; one that names every weekday has no use for dates. */
const anyTimetable: fc.Arbitrary<Timetable> = fc
  .record({
    weekdays: subset<Weekday>([1, 2, 3, 4, 5, 6, 7]),
    daysOfMonth: subset(numbersTo(31)),
    months: subset(numbersTo(12)),
    times: fc.uniqueArray(fc.nat(86_399), { minLength: 1, maxLength: 24 }),
  })
  .filter(({ weekdays, daysOfMonth: [first] }) => weekdays.length > 0 || (first ?? 31) <= 28)
  .map(({ weekdays, daysOfMonth, months, times }) => ({
    weekdays,
    ...(daysOfMonth.length === 0 || weekdays.length === 7 ? {} : { daysOfMonth }),
    ...(months.length === 0 ? {} : { months }),
    timesOfDaySeconds: times.toSorted((a, b) => a - b),
  }));

describe.each(languages.map((phrases): [string, Phrases] => [phrases.locale, phrases]))(
  '%s',
  (tag, phrases) => {
    const sayings = sayingsOf(phrases);
    const { quotes, number, tenth } = manners[tag] ?? { quotes: /^/gu, number: '', tenth: '' };

    test('says all that English says, with the same commands, links and times, in plain words', () => {
      expect(sayings.map(({ path }) => path)).toEqual([...englishByPath.keys()]);
      for (const { path, line } of sayings) {
        expect(textOf(line).trim(), path).not.toBe('');
        expect(textOf(line), path).not.toMatch(markup);
        expect(textOf(line), path).not.toMatch(/undefined|null|NaN|\[object/u);
        expect(marksOf(line), path).toEqual(marksOf(englishByPath.get(path) ?? []));
      }
    });

    test('says whole sentences in words of its own', () => {
      if (phrases === english) return;
      for (const { path, line } of sayings.filter((saying) => /\p{L}.*\s.*\.$/u.test(textOf(saying.line))))
        expect(textOf(line), path).not.toBe(textOf(englishByPath.get(path) ?? []));
    });

    test('sets its own quotation marks, in pairs', () => {
      for (const { path, line } of sayings)
        expect(textOf(line).replace(quotes, ''), path).not.toMatch(/["„“”«»]/u);
    });

    test('keeps its marks with the words that they belong to', () => {
      for (const { path, line } of sayings) expect(textOf(line), path).not.toMatch(/ [;?!»,.]|« | :(?!\/)/u);
    });

    test('writes numbers as its readers do', () => {
      const long = { code: 'text-too-long', characters: 1_234_567, charactersMax: 6000 } as const;
      expect(phrases.problem(long)).toContain(number);
      expect(phrases.digest.readingMinutes(1.7)).toContain(tenth);
    });

    test('says of every problem what happened and what to do, with the facts', () => {
      const unlike = new Set(problems.map((problem) => phrases.problem(problem)));
      expect(unlike.size).toBe(problems.length);
      for (const problem of problems) {
        const text = phrases.problem(problem);
        expect(text).toMatch(/^\S.+[.;:…] .+\.$/u);
        for (const fact of ['url', 'name', 'path', 'input'])
          if (fact in problem) expect(text).toContain(problem[fact as keyof typeof problem]);
      }
    });

    test('labels buttons within 38 characters, and lists within 150', () => {
      const isLabel = ({ path }: { readonly path: string }): boolean =>
        /Button(?:\(\d+\))?$|^controls\.(?!openStory)/u.test(path);
      for (const { path, line } of sayings.filter(isLabel))
        expect(textOf(line).length, path).toBeLessThanOrEqual(38);
      expect(phrases.controls.openStory.length).toBeLessThanOrEqual(150);
    });

    test('the times that it gives as examples are understood', () => {
      const refusal = phrases.problem({ code: 'when-not-understood', input: '?' });
      const [, ...quoted] = refusal.match(quotes) ?? [];
      const typed = phrases.help.steps
        .flat()
        .flatMap((span) => (typeof span === 'object' && span.kind === 'code' ? [span.text] : []));
      expect([quoted.length, typed.length]).toEqual([4, 1]);
      for (const example of [...quoted.map((each) => each.slice(1, -1).trim()), ...typed])
        expect(readTimetable(example), example).toMatchObject({ ok: true });
    });

    test('a timetable that it says is read back as it was', () =>
      fc.assert(
        fc.property(anyTimetable, (timetable) => {
          const said = phrases.schedule.timetable(timetable, 'UTC');
          expect(said).toMatch(/ \(UTC\)$/u);
          expect(readTimetable(said.slice(0, -' (UTC)'.length)), said).toEqual({
            ok: true,
            value: timetable,
          });
        }),
        { numRuns: 50 },
      ));
  },
);

describe('the language of a locale', () => {
  test.each([
    ['de', 'de'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['de_AT', 'de'],
    ['pt-BR', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
  ])('%s is %s', (locale, tag) => expect(phrasesFor(locale).locale).toBe(tag));
});
