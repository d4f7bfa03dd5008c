import { expect, test } from 'vitest';
import { sentencesOfJoined } from './joined.ts';

test.each([
  { says: 'nothing', summary: '', sentences: [] },
  { says: 'one sentence', summary: 'It rained.', sentences: ['It rained.'] },
  { says: 'a space between', summary: 'It rained. She left.', sentences: ['It rained.', 'She left.'] },
  { says: 'no space between', summary: 'It rained.She left.', sentences: ['It rained.', 'She left.'] },
  {
    says: 'a quotation at the seam',
    summary: 'He left.“Why?” I said.',
    sentences: ['He left.', '“Why?”', 'I said.'],
  },
  { says: 'an abbreviation', summary: 'The U.S. army left.', sentences: ['The U.S. army left.'] },
])('a summary is taken apart again: $says', ({ summary, sentences }) => {
  expect(sentencesOfJoined(summary)).toEqual(sentences);
});
