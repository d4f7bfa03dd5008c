import fc from 'fast-check';
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

const english = 'The government approved the law on Thursday after a long debate about what it would cost.';

describe('scripts', () => {
  test.each([
    ['ru', 'Правительство одобрило новый закон'],
    ['ru', 'Apple выпустила iPhone 12 Pro Max'],
    ['bg', 'Правителството одобри новия закон, който ще влезе в сила през май'],
    ['kk', 'Үкімет жаңа заңды мақұлдады'],
    ['uk', 'Уряд схвалив новий закон, її підтримали всі'],
    ['sr', 'Влада је усвојила закон, рекао је Ђоковић ноћас'],
    ['ar', 'وافقت الحكومة على القانون الجديد'],
    ['fa', 'دولت قانون جدید را پس از گفت‌وگو تصویب کرد'],
    ['ur', 'حکومت نے نئے قانون کی منظوری دے دی ہے'],
    ['ja', '政府は法案を承認した'],
    ['zh', '政府批准了新的法律'],
    ['ko', '정부가 새 법안을 승인했다'],
    ['th', 'รัฐบาลอนุมัติกฎหมายใหม่'],
    ['he', 'הממשלה אישרה את החוק החדש'],
    ['hi', 'सरकार ने नए कानून को मंजूरी दी'],
    ['cs', 'Vláda schválila zákon, řekl ministr, který věří ve změnu'],
    ['tr', 'Hükümet yasayı onayladı, bakanlığın açıklaması bekleniyor'],
  ])('%s is known by its letters: %s', (code, text) => {
    expect(languageOf(text, null)).toBe(code);
    expect(languageOf(text, code)).toBe(code);
  });

  test.each([
    ['Cyrillic letters are not English', 'Правительство одобрило закон', 'en', 'ru'],
    ['Cyrillic letters may be what nobody here knows', 'Хөкүмәт яңа законны хуплады', 'tt', 'tt'],
    ['Han alone may be Japanese, if declared', '首相会見', 'ja', 'ja'],
    [
      'a name in another script changes nothing',
      'The prime minister of Japan (首相) will resign',
      null,
      'en',
    ],
    ['Czech names do not make a Slovak headline Czech', 'Jiří Dvořák prišiel do mesta', 'sk', 'sk'],
    ['letters and marks apart are read as together', 'La ville a fermé le pont'.normalize('NFD'), null, 'fr'],
    [
      'the sample may end within a surrogate pair',
      `${'The bridge is closed. '.repeat(20).slice(0, 299)}😀`,
      null,
      'en',
    ],
  ])('%s', (_name, text, declared, code) => expect(languageOf(text, declared)).toBe(code));

  test.each([
    ['en', 'Drug lord captured by marines in Mexico'],
    ['fr', 'Un paquebot sème la panique à Venise'],
    ['vi', 'Phe đối lập lại biểu tình phản đối chính phủ'],
    ['de', 'Stadt sperrt alte Brücke nach Prüfung'],
  ])('a headline is enough: %s', (code, text) => expect(languageOf(text, null)).toBe(code));
});

describe('text and declaration', () => {
  test.each([
    ['running text that nobody declared', english, null, 'en'],
    ['running text declared rightly, with a region', english, 'en-GB', 'en'],
    ['running text declared wrongly', english, 'de', 'en'],
    ['text in a language that nobody here knows is as declared', 'Aŭ li venos, aŭ ni iros.', 'eo', 'eo'],
    ['a variety is read as its language', 'Regjeringen sa at de ikke kommer.', 'nb-NO', 'no'],
    ['no letters are as declared', '2024 – 3:1', 'fr', 'fr'],
    ['no letters and no declaration', '2024 – 3:1', null, 'und'],
    ['nothing', '', null, 'und'],
    ['a declaration that is no tag', '', 'the English one', 'und'],
  ])('%s', (_name, text, declared, expected) => expect(languageOf(text, declared)).toBe(expected));

  test.each([
    [
      'da',
      'Regeringen fremlagde forslaget torsdag, men partierne er ikke enige om, hvordan pengene skal bruges.',
    ],
    [
      'no',
      'Regjeringen la fram forslaget torsdag, men partiene er ikke enige om hvordan pengene skal brukes.',
    ],
  ])('of close neighbours the declared one is kept: %s', (code, text) => {
    expect(languageOf(text, code)).toBe(code);
    expect(languageOf(text, null)).toBe(code);
  });

  test('any text and declaration give a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, declared) => {
        expect(languageOf(text, declared)).toMatch(/^[a-z]{2,3}$/);
      }),
    );
  });
});
