import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../digests/text/index.ts';

const split = (text: string, language = 'en'): readonly string[] =>
  splitSentences(text, language).map((sentence) => sentence.text);

/** Each case is a text as the sentences it should come apart into; they are joined by a space to make the input. */
const cases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    'titles and initials': ['Dr. J. K. Marsh met Mrs. Oduya.', 'They spoke.'],
    'a company before a verb': ['Harbor Steel Inc. said so.', 'Nobody asked.'],
    'a company before a new sentence': ['It was sold to Harbor Steel Inc.', 'The price was not told.'],
    hours: ['The ferry left at 6 p.m. on Monday.', 'It came back at 7 a.m.', 'The crew slept.'],
    'a state before a new sentence': ['He lives in the U.S.', 'She does not.'],
    'a state before a noun': ['The U.S. Senate voted.', 'It was late.'],
    'decimals and amounts': ['It rose 3.5 percent to $1.2 million.', 'That is a lot.'],
    'a number after a numero': ['See No. 5 and p. 12 of the report.', 'No.', 'She refused.'],
    'a number that opens a sentence': ['It happened in 2024.', '20 people were hurt.'],
    'an ellipsis within': ['He was ... well, late.', 'She left…', 'They stayed.'],
    'a spaced ellipsis': ['The rest was silence . . . .', 'Nobody spoke.'],
    'a question in passing': ['Yahoo! shares rose.', 'Why?', 'No one knew.'],
    'a quotation of several sentences': ['“I came. I saw. I left,” she said.', 'He nodded.'],
    'a quotation that ends a sentence': ['He said: “The bridge is closed.”', 'The mayor agreed.'],
    'straight quotes': ['"It is over. Go home," he said.', '"We will not."', 'They stayed.'],
    brackets: ['The town (pop. 900. It was more once.) is quiet.', 'It rains.'],
    'a label of a list': ['1. Open the lid.', 'Take it out.'],
    'an address': ['Write to Jane.Doe@example.com or see www.Example.org now.', 'Do it.'],
  },
  de: {
    ordinals: ['Am 3. Oktober kam er zum 2. Mal.', 'Das war 1990.', 'Er blieb.'],
    'abbreviations with dots': ['Das gilt z.B. für Obst, u. a. für Äpfel.', 'Und bzw. oder nicht.'],
    'guillemets that point inward': ['»Wir gehen. Jetzt.«', 'Dann schwieg sie.'],
    'low quotes': ['Er sagte: „Das war es. Schluss.“', 'Alle gingen.'],
  },
  fr: {
    titles: ['M. Dupont et Mme. Roche sont venus.', "L'accord est signé."],
    'guillemets with spaces': ['Il a dit : «\u00a0Oui. Non.\u00a0»', 'Puis il est parti.'],
    months: ['Le 3 janv. 2024 il pleuvait.', 'Le 4 aussi.'],
  },
  es: {
    titles: ['El Sr. Ruiz y la Dra. Vega llegaron.', '¿Quién más?', '¡Nadie!'],
  },
  vi: {
    cities: ['Ông sống ở TP. Hồ Chí Minh.', 'Bà thì không.'],
  },
  und: {
    'Greek question marks are not guessed': ['Ναι.', 'Όχι.'],
  },
};

describe.each(Object.entries(cases))('in %s', (language, texts) => {
  test.each(Object.entries(texts))('%s', (_name, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences);
  });
});

describe('scripts without spaces', () => {
  test.each([
    ['ja', ['彼は帰った。', '「もう遅い。寝よう。」と言った。']],
    ['zh', ['桥关闭了。', '为什么？', '没有人知道！']],
    ['hi', ['पुल बंद है।', 'क्यों?']],
    ['ar', ['الجسر مغلق.', 'لماذا؟']],
  ])('%s', (language, sentences) => {
    const space = /^(?:ja|zh)$/.test(language) ? '' : ' ';
    expect(split(sentences.join(space), language)).toEqual(sentences);
  });
});

describe('copy that lost its spaces', () => {
  test.each([
    ['He left, they said.The vote is over.', ['He left, they said.', 'The vote is over.']],
    ['It cost 1,000.That is much.', ['It cost 1,000.', 'That is much.']],
    ['“It is over.”He left.', ['“It is over.”', 'He left.']],
    ['He said.“It is over.”', ['He said.', '“It is over.”']],
    ['Is it over?Yes it is.', ['Is it over?', 'Yes it is.']],
  ])('%s', (text, sentences) => expect(split(text)).toEqual(sentences));
});

describe('quotations that run over several paragraphs', () => {
  test('an opening mark without its close glues nothing', () =>
    expect(split('“The bridge is old. It will go.\n“We are sorry. It was loved.”')).toEqual([
      '“The bridge is old.',
      'It will go.',
      '“We are sorry. It was loved.”',
    ]));
});

describe('lines', () => {
  test.each(['\n', '\r\n', '\r', '\n\n', '\u2028', '\u2029'])('%j always ends a sentence', (lineEnd) =>
    expect(split(`A heading${lineEnd}The text begins.`)).toEqual(['A heading', 'The text begins.']),
  );

  test('paragraphs are counted by lines that say something', () =>
    expect(splitSentences('One. Two.\n \n\nThree.', 'en').map(({ paragraph }) => paragraph)).toEqual([
      0, 0, 1,
    ]));

  test.each(['', ' ', '\n', '\u00a0\n\t'])('%j has no sentences', (text) => expect(split(text)).toEqual([]));
});

describe('whatever the text', () => {
  const prose = fc
    .array(
      fc.constantFrom(
        ...' .!?…"“”«»()[]\'’,;:-\n\u00a0aZé3مא。」😀\ud800'.split(''),
        'Mr.',
        'U.S.',
        ' The ',
        '1. ',
        ' a)',
        '•',
        '[1]',
        ' \na',
        '--"',
      ),
    )
    .map((parts) => parts.join(''));
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), prose);
  const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'vi', 'ja', 'ar', 'hy', 'el', 'und', 'xx');

  test('a sentence is a slice of the text, and what lies between two is white space', () =>
    fc.assert(
      fc.property(anything, languages, (text, language) => {
        let end = 0;
        for (const sentence of splitSentences(text, language)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.text.trim()).toBe(sentence.text);
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    ));
});

test.each([...'."“„«»(.[「)>-• \u00a0', '. . ', 'a.', '(.', '“.”', 'U.S. '])(
  'a text of nothing but %j holds nobody up, and gives nothing that is not in it',
  (piece) => {
    const text = piece.repeat(100_000);
    const letters = splitSentences(text, 'en').reduce((sum, sentence) => sum + sentence.text.length, 0);
    expect(letters).toBeLessThanOrEqual(text.length);
  },
);
