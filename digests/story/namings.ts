import type { LanguageIndex } from './language-index.ts';
import { termsIn } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { KeptArticle, OpenStory, Window } from './window.ts';

/** A page promotes a handful of other stories; more are a list of links. */
const headlinesMax = 20;

/** A headline names an article from this likeness to its title on: half of what they say is the same. */
const likenessMin = 0.5;

/** One word in common, however rare, is a name that is in the news for more than one thing. */
const commonTermsMin = 2;

/** Articles with the rarest words of a headline are looked at; one of these any editor would repeat. */
const termsLookedUp = 3;

/** A headline that stood between an article's lines, and the article that it names. */
type Naming = { readonly headline: string; readonly named: KeptArticle };

/** The headlines of articles in a window that name others. */
export type Namings = {
  /** Looks for what an article's headlines name. Cost: the articles that have a headline's rarest words. */
  readonly add: (article: KeptArticle, headlines: readonly string[]) => void;
  readonly remove: (articleId: string) => void;
  /** What the headlines of an article name, at most one each: the likest, the earliest of equals. */
  readonly of: (articleId: string) => readonly Naming[];
  /** The stories with an article that names one of a story, or is named by one. */
  readonly storiesToldApart: (story: OpenStory) => ReadonlySet<OpenStory>;
};

/** Opens the namings of a window. They change as articles come, and belong to the grouper that opened them. */
export const openNamings = (window: Window): Namings => {
  const byArticle = new Map<string, readonly Naming[]>();
  /** By the id of the article that is named. */
  const namedIn = new Map<string, Set<KeptArticle>>();
  return {
    add: (article, headlines) => {
      const namings = namingsOf(window, article, headlines);
      if (namings.length > 0) byArticle.set(article.id, namings);
      for (const { named } of namings) {
        namedIn.set(named.id, (namedIn.get(named.id) ?? new Set()).add(article));
      }
    },
    remove: (articleId) => {
      byArticle.delete(articleId);
      namedIn.delete(articleId);
    },
    of: (articleId) => byArticle.get(articleId) ?? [],
    storiesToldApart: ({ articles }) =>
      new Set(
        articles.flatMap(({ id }) => [
          ...(byArticle.get(id) ?? []).map(({ named }) => named.story),
          ...[...(namedIn.get(id) ?? [])].map(({ story }) => story),
        ]),
      ),
  };
};

const namingsOf = (window: Window, article: KeptArticle, headlines: readonly string[]): readonly Naming[] =>
  [...new Set(headlines)].slice(0, headlinesMax).flatMap((headline) => {
    const named = namedBy(window, article.index, headline);
    return named === null || named.id === article.id ? [] : [{ headline, named }];
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
    .filter(({ found }) => found.end > found.first)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, termsLookedUp);
  const slots = rarest.flatMap(({ found }) => [...found.slots.subarray(found.first, found.end)]);
  return new Set(slots.flatMap((slot) => window.articleIn(slot) ?? []));
};
