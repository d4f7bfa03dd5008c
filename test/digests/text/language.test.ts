import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../digests/text/index.ts';

const samples: Readonly<Record<string, string>> = {
  en: 'The council has closed the old bridge after an inspection, and nobody knows when it will be open again.',
  de: 'Die Stadt hat die alte Brücke nach einer Prüfung gesperrt, und niemand weiß, wann sie wieder öffnet.',
  fr: 'La ville a fermé le vieux pont après une inspection, et personne ne sait quand il sera de nouveau ouvert.',
  es: 'El ayuntamiento ha cerrado el viejo puente tras una inspección y nadie sabe cuándo se abrirá de nuevo.',
  vi: 'Thành phố đã đóng cây cầu cũ sau khi kiểm tra và không ai biết khi nào nó sẽ được mở lại.',
};

describe('the language of a text', () => {
  test.each(Object.entries(samples))('%s is known by its words', (code, text) =>
    expect(languageOf(text, null)).toBe(code),
  );

  test.each(Object.entries(samples))('%s is known in spite of a wrong declaration', (code, text) =>
    expect(languageOf(text, code === 'en' ? 'de' : 'en')).toBe(code),
  );

  test.each([
    ['en-US', 'en'],
    ['EN_gb', 'en'],
    [' de ', 'de'],
    ['ja', 'ja'],
    ['english', 'und'],
    ['', 'und'],
    [null, 'und'],
  ])('words that tell nothing leave it to the declaration %j', (declared, code) =>
    expect(languageOf('Kyiv Tokyo 2026', declared)).toBe(code),
  );

  test('a language without a profile is believed', () =>
    expect(languageOf(samples['en'] ?? '', 'sw')).toBe('sw'));
});
