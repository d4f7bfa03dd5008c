import type { Tie } from './arrival.ts';
import { termsIn } from './terms.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { KeptArticle, Window } from './window.ts';

/** A page promotes a handful of other stories; more are a list of links. */
const headlinesMax = 20;

/** A headline names an article from this likeness to its title on: half of what they say is the same. */
const likenessMin = 0.5;

/** One word in common, however rare, is a name that is in the news for more than one thing. */
const commonTermsMin = 2;

/** Articles with the rarest words of a headline are looked at; one of these any editor would repeat. */
const termsLookedUp = 3;

/**
 * The articles of other stories that an article's related headlines name: at most one for each headline, the likest,
 * the earliest of equals. A headline that names the article's own story best ties it to nothing.
 * Cost: a headline, the articles that have one of its rarest words.
 */
export const tiesOf = (
  window: Window,
  { index, story }: KeptArticle,
  headlines: readonly string[],
): readonly Tie[] =>
  [...new Set(headlines)].slice(0, headlinesMax).flatMap((headline) => {
    const named = namedBy(window, index, headline);
    return named === null || named.story === story ? [] : [{ headline, articleId: named.id }];
  });

const namedBy = (window: Window, index: LanguageIndex, headline: string): KeptArticle | null => {
  const { vocabulary } = index;
  const terms = new Set(
    termsIn(headline, vocabulary.language).map((term) => vocabulary.knownNumberOf(term) ?? unknown),
  );
  const square = squareOf(vocabulary, terms);
  const likenessOf = ({ title }: KeptArticle): number => {
    const common = title.filter((term) => terms.has(term));
    if (common.length < commonTermsMin) return 0;
    return squareOf(vocabulary, common) / Math.sqrt(square * squareOf(vocabulary, title));
  };
  const [best] = [...candidatesFor(window, index, terms)]
    .map((article) => ({ article, likeness: likenessOf(article) }))
    .filter(({ likeness }) => likeness >= likenessMin)
    .sort((a, b) => b.likeness - a.likeness || a.article.slot - b.article.slot);
  return best?.article ?? null;
};

/** Stands for the terms that no article has had. */
const unknown = -1;

const squareOf = (vocabulary: Vocabulary, terms: Iterable<number>): number => {
  let square = 0;
  for (const term of terms) square += vocabulary.rarity(term) ** 2;
  return square;
};

const candidatesFor = (
  window: Window,
  { vocabulary, postings }: LanguageIndex,
  terms: ReadonlySet<number>,
): ReadonlySet<KeptArticle> => {
  const rarest = [...terms]
    .filter((term) => !vocabulary.isCommon(term))
    .map((term) => ({
      frequency: vocabulary.frequencyOf(term),
      found: postings.of(term, window.firstSlot()),
    }))
    .filter(({ found }) => found.length > found.first)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, termsLookedUp);
  const slots = rarest.flatMap(({ found }) => [...found.slots.subarray(found.first, found.length)]);
  return new Set(slots.flatMap((slot) => window.articleIn(slot) ?? []));
};
