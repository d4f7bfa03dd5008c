import { describe, expect, test } from 'vitest';
import { languageOf, splitSentences, termsOf, type LanguageProfile } from '../../digests/text/index.ts';
import { isKnown } from '../../digests/text/scripts.ts';
import { profiles } from '../../digests/text/languages/index.ts';
import { neutral } from '../../digests/text/languages/neutral.ts';
import { samples } from './languages/samples.ts';

const wordSets = (profile: LanguageProfile): readonly [string, ReadonlySet<string>][] =>
  Object.entries(profile).filter((entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set);

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((word) => b.has(word));

test('no language has two profiles', () => {
  expect(new Set(profiles.map(({ code }) => code)).size).toBe(profiles.length);
});

describe.each([...profiles, neutral].map((profile) => [profile.code, profile] as const))(
  '%s',
  (code, profile) => {
    test('words are lower case, composed, and abbreviations come without their last dot', () => {
      for (const [name, words] of wordSets(profile)) {
        for (const word of words) {
          expect(word, name).not.toBe('');
          expect(word, name).toBe(word.toLowerCase().normalize('NFC').trim());
          expect(word, name).not.toMatch(/\.$|’/);
        }
      }
    });

    test('a word has one part to play at the end of a sentence', () => {
      const { abbreviations, endings, beforeNumbers, wordlike } = profile;
      expect(overlap(abbreviations, endings)).toEqual([]);
      expect(overlap(beforeNumbers, abbreviations)).toEqual([]);
      expect(overlap(beforeNumbers, endings)).toEqual([]);
      expect([...wordlike].filter((word) => !abbreviations.has(word) && !endings.has(word))).toEqual([]);
    });

    test('a person reads between 100 and 300 words a minute', () => {
      expect(profile.wordsPerMinute).toBeGreaterThanOrEqual(100);
      expect(profile.wordsPerMinute).toBeLessThanOrEqual(300);
    });

    test('folding leaves something, and folds the same again the same way', () => {
      for (const word of [...profile.stopWords, ...profile.openers]) {
        expect(profile.fold(word)).not.toBe('');
        expect(profile.fold(word)).toBe(profile.fold(word));
      }
    });

    test('letters and their groups are lower case and composed, and weigh something', () => {
      const groups = Object.entries(profile.spelling);
      for (const text of [profile.letters, ...groups.flatMap(([, lines]) => lines)])
        expect(text).toBe(text.toLowerCase().normalize('NFC'));
      expect(new Set(profile.letters).size).toBe([...profile.letters].length);
      for (const [weight, lines] of groups) {
        expect(Number(weight)).toBeGreaterThan(0);
        for (const line of lines) expect(line).toMatch(/^(?:[\p{L}_]{2,3} )*[\p{L}_]{2,3}$/u);
      }
    });

    if (profile === neutral) return;

    test('its script is known', () => expect(isKnown(code)).toBe(true));

    const sample = samples[code];

    test('its sample comes apart into its sentences, with CRLF between paragraphs too', () => {
      expect(sample, 'a sample in languages/samples.ts').toBeDefined();
      const { sentences, spaced = true } = sample ?? { sentences: [] };
      const texts = (text: string): readonly string[] => splitSentences(text, code).map((each) => each.text);
      expect(texts(sentences.join(spaced ? ' ' : ''))).toEqual(sentences);
      expect(texts(sentences.join('\r\n'))).toEqual(sentences);
    });

    test('its sample is about something, and less than all of it', () => {
      const text = sample?.sentences.join(' ') ?? '';
      const { length } = termsOf(text, code);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(termsOf(text, 'und').length);
    });

    test('its sample is known for its language', () => {
      const text = sample?.sentences.join(' ') ?? '';
      expect(languageOf(text, code)).toBe(code);
      if (sample?.undeclared !== false) expect(languageOf(text, null)).toBe(code);
    });
  },
);
