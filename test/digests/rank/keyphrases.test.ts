import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../../digests/rank/index.ts';
import { articleOf, bridgeReport } from './prose.ts';

const keyphrasesOf = (text: string, language = 'en'): readonly string[] =>
  summarize(articleOf(text), { language }).keyphrases;

describe('keyphrases', () => {
  test('are what a report turns on, cased as it is written', () =>
    expect(keyphrasesOf(bridgeReport)).toEqual(
      expect.arrayContaining(['iron bridge', 'old town', 'Marrow Bay', 'council']),
    ));

  test('hold names of several words whole', () => {
    const text = 'Police thanked Kim Ana Ruiz. Later Kim Ana Ruiz left. Nobody followed Kim Ana Ruiz.';
    expect(keyphrasesOf(text)).toEqual(['Kim Ana Ruiz']);
  });

  test('hold a name that comes but once, and no word that does', () =>
    expect(keyphrasesOf('A storm hit the port of Port Ellis on Monday.')).toEqual(['Port Ellis']));

  test('are written as within a sentence, not as at its beginning', () =>
    expect(keyphrasesOf('Floods came. After the floods came mud. More floods are due.')).toContain('floods'));

  test('lose articles and possessives that an apostrophe ties to them', () => {
    expect(keyphrasesOf("Il a vu l'Élysée. Puis l'Élysée a parlé. Enfin l'Élysée.", 'fr')).toContain(
      'Élysée',
    );
    expect(keyphrasesOf("He likes Tollan's plan. Tollan's plan is bold.")).toContain('Tollan');
  });

  test('are not joined over a comma or a full stop', () =>
    expect(keyphrasesOf('We saw Ana, Ruiz and Kim. We saw Ana, Ruiz and Kim.')).not.toContain('Ana Ruiz'));

  test('cut no name in two, and take its small words along', () => {
    const text =
      'Aid reached North Korean soldiers. The Bank of Rhode Island paid. ' +
      'Later Korean soldiers slept. They saw New Zealand.';
    const keyphrases = keyphrasesOf(text);
    expect(keyphrases).toEqual(
      expect.arrayContaining(['North Korean', 'Bank of Rhode Island', 'New Zealand']),
    );
    expect(keyphrases).not.toContain('Rhode Island');
  });

  test('are no halves of a number', () =>
    expect(keyphrasesOf('A 49-year-old slept. The 50-year-old left.')).toEqual([]));

  test('are none where nothing comes back', () => expect(keyphrasesOf('It rained.')).toEqual([]));

  test('of any text are pieces of it, at most eight', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the', 'Old', 'bridge', 'fell,', 'Ana.', "l'Or", '桥'), { maxLength: 60 }),
        (words) => {
          const text = words.join(' ');
          const keyphrases = keyphrasesOf(text);
          expect(keyphrases.length).toBeLessThanOrEqual(8);
          for (const keyphrase of keyphrases) expect(text).toContain(keyphrase);
        },
      ),
    ));
});
