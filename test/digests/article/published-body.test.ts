import { describe, expect, test } from 'vitest';
import { agreeWith } from '../../../digests/article/published-body.ts';
import { withStandfirst } from '../../../digests/article/standfirst.ts';
import type { Block } from '../../../digests/model/index.ts';

const block = (text: string, tag = 'p'): Block => ({ text, tag, linkDensity: 0 });
const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ text }) => text);

const pillars = ['north', 'south', 'east', 'west', 'middle', 'outer', 'inner', 'oldest'];
const sentences = pillars.map(
  (name, i) => `Inspectors found ${i + 2} cracks in the ${name} pillar of the bridge on Tuesday.`,
);
const body = sentences.join('\n');
const prose = sentences.map((text) => block(text));
const stranger = block('Readers of this site also liked a story about ferries and tunnels in the harbour.');
const standfirst = block(
  'Nobody may cross the old iron bridge of Marrow Bay until all of it has been examined.',
);

describe('where a publisher gives the text to machines', () => {
  test.each<[string, readonly Block[], string | null, readonly string[]]>([
    ['nothing changes if there is none', [...prose, stranger], null, [...sentences, stranger.text]],
    [
      'nothing changes if it is a teaser',
      [...prose, stranger],
      sentences[0] ?? '',
      [...sentences, stranger.text],
    ],
    ['what is not in it goes', [...prose, stranger], body, sentences],
    [
      'a heading stays',
      [...prose.slice(0, 3), block('What now', 'h2'), ...prose.slice(3)],
      body,
      [...sentences.slice(0, 3), 'What now', ...sentences.slice(3)],
    ],
    ['a standfirst stays', [standfirst, ...prose], body, [standfirst.text, ...sentences]],
    ['it stands for a page that lacks most of it', prose.slice(0, 2), body, sentences],
    ['it stands for a page that lacks all of it', [], body, sentences],
    ['its markup is read', [], sentences.map((text) => `<p>${text}</p>`).join(''), sentences],
  ])('%s', (_name, blocks, published, expected) =>
    expect(textsOf(agreeWith(blocks, published))).toEqual(expected),
  );

  test('a shorter text that shares no words with the page changes nothing', () => {
    const other = Array.from({ length: 20 }, (_, i) => `ferry number${i} leaves harbour${i}`).join(' ');
    const long = [
      ...prose,
      ...prose.map(({ text }) => block(`${text} ${text.toUpperCase()} again and again.`)),
    ];
    expect(agreeWith(long, other)).toEqual(long);
  });
});

describe('a standfirst that stands in the page’s header', () => {
  const page = [block('Home'), standfirst, ...prose];
  const opening = standfirst.text.slice(0, 60);

  test.each<[string, readonly Block[], string | null, readonly string[]]>([
    ['is put before the text', prose, `${opening} …`, [standfirst.text, ...sentences]],
    ['is not put there twice', [standfirst, ...prose], opening, [standfirst.text, ...sentences]],
    ['is known by the description alone', prose, null, sentences],
    ['is not known by a short one', prose, 'Nobody may cross', sentences],
    ['is none where there is no text', [], opening, []],
  ])('%s', (_name, blocks, description, expected) =>
    expect(textsOf(withStandfirst(blocks, page, description))).toEqual(expected),
  );
});
