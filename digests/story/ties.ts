import type { Tie } from './arrival.ts';
import { termsIn } from './terms.ts';
import { isCommon, rarity, type Vocabulary } from './vocabulary.ts';
import type { KeptArticle, LanguageIndex, Window } from './window.ts';

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
    termsIn(headline, vocabulary.language).map((term) => vocabulary.numbers.get(term) ?? unknown),
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
  for (const term of terms) square += rarity(vocabulary, term) ** 2;
  return square;
};

const candidatesFor = (
  { articles, first }: Window,
  { vocabulary, postings }: LanguageIndex,
  terms: ReadonlySet<number>,
): ReadonlySet<KeptArticle> => {
  const frequencyOf = (term: number): number => vocabulary.frequencies[term] ?? 0;
  const rarest = [...terms]
    .filter((term) => postings[term] !== undefined && !isCommon(vocabulary, term))
    .sort((a, b) => frequencyOf(a) - frequencyOf(b))
    .slice(0, termsLookedUp);
  const found = new Set<KeptArticle>();
  for (const term of rarest) {
    const { slots, length } = postings[term] ?? { slots: [], length: 0 };
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] ?? 0;
      const article = articles[slot];
      if (slot >= first && article !== undefined) found.add(article);
    }
  }
  return found;
};
