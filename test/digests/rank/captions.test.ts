import { describe, expect, test } from 'vitest';
import { withoutCaptions } from '../../../digests/rank/captions.ts';
import { profileOf, splitSentences } from '../../../digests/text/index.ts';

const news = 'The iron bridge at Marlow was closed on Tuesday. Divers had found cracks in two piers.';

/** What is left of some paragraphs, each sentence by itself. */
const left = (paragraphs: readonly string[], language = 'en'): readonly string[] => {
  const text = paragraphs.join('\n\n');
  const sentences = splitSentences(text, language);
  return withoutCaptions(text, sentences, profileOf(language)).map((sentence) => sentence.text);
};

const ofNews = left([news]);

describe('a caption is', () => {
  test.each([
    ['what ends with a photographer', 'Divers leave the river near Marlow. (Photo by Paula Renn)', 'en'],
    ['what ends with an agency’s photographer', 'The closed bridge. (AP Photo/Paula Renn, File)', 'en'],
    ['what ends with an agency', 'The closed bridge, seen on Tuesday. Paula Renn/Reuters', 'en'],
    ['what came by way of an agency', 'Lorries wait. Renn | Paula Renn via Getty Images', 'en'],
    ['what ends with a newspaper', 'Lorries wait at the bridge. Photograph: Evening Post', 'en'],
    ['what is labelled', 'Image copyright Evening Post Image caption The bridge is closed to lorries', 'en'],
    ['a German one', 'Die gesperrte Brücke am Dienstag. Foto: Paula Renn', 'de'],
    ['a Vietnamese one', 'Cây cầu bị đóng hôm thứ Ba. Ảnh: Lan Anh', 'vi'],
  ])('%s', (_name, paragraph, language) => {
    expect(left([paragraph, news], language)).toEqual(ofNews);
  });
});

describe('no caption is', () => {
  test.each([
    ['what only speaks of pictures', 'The crew checked the quality of its pictures by running them twice.'],
    ['what names a source in a sentence', 'The paper has a source: an engineer of the county.'],
    ['a long paragraph', `${'The bridge was built in 1871 and mended ever since. '.repeat(12)}Photo: Renn`],
  ])('%s', (_name, paragraph) => {
    expect(left([paragraph, news]).length).toBeGreaterThan(ofNews.length);
  });

  test('what is most of a text, such as a note with its credit, or a gallery', () => {
    const note = `${news} (Photo: Renn)`;
    expect(left([note, 'Read on.'])).toContain('The iron bridge at Marlow was closed on Tuesday.');
    expect(left(['Lorries wait. (Photo: Renn)', 'Divers leave. (Photo: Renn)', 'The end.'])).toHaveLength(5);
  });

  test('the last paragraph, which may say whose the article is', () => {
    expect(left([`${news} Source: Evening Post`])).not.toEqual([]);
    expect(left([news, 'The county votes on Friday. (Photo: Renn)']).join(' ')).toContain('votes on Friday');
  });
});
