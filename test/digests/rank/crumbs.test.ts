import { describe, expect, test } from 'vitest';
import { isCrumb } from '../../../digests/rank/crumbs.ts';
import { profileOf, wordCount } from '../../../digests/text/index.ts';

const judge = (text: string, language: string): boolean =>
  isCrumb(text, wordCount(text), profileOf(language));

describe('a crumb is', () => {
  test.each([
    ['a byline', 'By Paula Renn and Tomas Weil for the Evening Post.', 'en'],
    ['a German byline', 'Von Paula Renn und Tomas Weil.', 'de'],
    ['a time stamp', 'Published 10:15 a.m. on Tuesday.', 'en'],
    ['a German time stamp', 'Aktualisiert am 3. Oktober 2026.', 'de'],
    ['a credit', 'Photo: Paula Renn for the Post.', 'en'],
    ['a heading', 'What the engineers found', 'en'],
    ['a caption whose full stop stands apart', 'Closed: the iron bridge on Tuesday .', 'en'],
    ['a headline', 'Drivers must take the tunnel, which adds twenty minutes to every trip', 'en'],
    ['a scrap', 'Why not?', 'en'],
    ['nothing', '', 'en'],
    ['punctuation', '***', 'en'],
  ])('%s', (_name, text, language) => expect(judge(text, language)).toBe(true));
});

describe('no crumb is', () => {
  test.each([
    ['a short sentence', 'The bridge stays closed.', 'en'],
    ['a sentence that opens with "By"', 'By Friday the river had risen again.', 'en'],
    ['a sentence that opens with "Picture"', 'Picture a town without its bridge.', 'en'],
    ['a quotation', '“We live from the bridge.”', 'en'],
    ['a German sentence that opens with "Von"', 'Von Montag an bleibt die Brücke zu.', 'de'],
    [
      'a long line without a full stop',
      'The bridge that carried nine thousand cars a day over to the old town will stay closed for many weeks yet',
      'en',
    ],
  ])('%s', (_name, text, language) => expect(judge(text, language)).toBe(false));
});
