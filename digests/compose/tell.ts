import type { Article, Coverage, DigestStory, NewsArticle, NewsStory, Recipe, Tier } from '../model/index.ts';
import { weightiestFirst, type Chosen } from './candidates.ts';
import { newestAt } from './freshness.ts';
import { folded, headlineOf, isProperlyHeaded } from './headlines.ts';
import { namesByOutlet, outletOf, publisherOf } from './publishers.ts';
import { quotesOf } from './quotes.ts';
import { type RecipeRules, recipeRules } from './recipes/index.ts';
import type { QuoteBudget } from './tiers.ts';

/** A chosen story with the tier it is shown in. */
type Placed = { readonly chosen: Chosen; readonly tier: Tier };

/** The headlines under which an edition's stories are told, or were before, folded. */
const headlinesOf = (chosen: readonly Chosen[]): ReadonlySet<string> =>
  new Set(
    chosen
      .flatMap(({ story: { articles, copies, told } }) => [...articles, ...copies, ...told])
      .map((article) => folded(headlineOf(article))),
  );

/** Related headlines of a story, each once, without those that the edition tells anyway. */
const relatedOf = ({ related }: NewsStory, told: ReadonlySet<string>): DigestStory['related'] =>
  [...new Map(related.map((each) => [folded(each.text), each]))].flatMap(([key, each]) =>
    told.has(key) ? [] : each,
  );

/** What publishers of a story are called, by outlet: feeds of one house under one name. */
type Names = ReadonlyMap<string, string>;

const coverageOf = (article: Article, names: Names): Coverage => ({
  publisher: names.get(outletOf(article)) ?? publisherOf(article),
  title: headlineOf(article),
  url: article.url,
});

/** Who tells a story, the version that is shown first, and where the same text stands too. */
export const coverageUnder = (
  shown: NewsArticle,
  { articles, copies }: NewsStory,
): Pick<DigestStory, 'coverage' | 'alsoIn'> => {
  const versions = [shown, ...articles.filter((article) => article !== shown)];
  const names = namesByOutlet([...versions, ...copies]);
  return {
    coverage: versions.map((article) => coverageOf(article, names)),
    alsoIn: copies.map((article) => coverageOf(article, names)),
  };
};

/** A story leads under a headline that says what happened, and with something to quote where quotes are wanted. */
const mayLead = ({ story, shown }: Chosen, budget: QuoteBudget): boolean =>
  isProperlyHeaded(shown) && (budget.sentences === 0 || quotesOf(story, budget).length > 0);

const placed = (
  chosen: readonly Chosen[],
  rules: RecipeRules,
  leadBudget: QuoteBudget,
): readonly Placed[] => {
  // By weight alone: that a story is unlike the others is no reason to lead with it.
  const lead = weightiestFirst(chosen).find((each) => mayLead(each, leadBudget));
  const others = chosen.filter((each) => each !== lead);
  const numbered = rules.quotedMax - (lead === undefined ? 0 : 1);
  return [
    ...(lead === undefined ? [] : [{ chosen: lead, tier: 'lead' } as const]),
    ...others.map(
      (each, place) => ({ chosen: each, tier: place < numbered ? 'numbered' : 'brief' }) as const,
    ),
  ];
};

/** A story's picture: that of the version that is shown, else of another. */
export const imageUnder = (shown: NewsArticle, { articles }: NewsStory): string | null =>
  shown.imageUrl ?? articles.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? null;

/**
 * Tells the chosen stories: the lead, those quoted shortly, those named in brief.
 * @param at epoch ms of the edition
 */
export const toldStories = (
  chosen: readonly Chosen[],
  recipe: Recipe,
  at: number,
): readonly DigestStory[] => {
  const rules = recipeRules[recipe.kind];
  const budgets = rules.budgets[recipe.style];
  const told = headlinesOf(chosen);
  return placed(chosen, rules, budgets.lead).map(({ chosen: each, tier }) => {
    const { story, shown, score, updates } = each;
    return {
      ...{ id: story.id, tier, score, updates },
      headline: headlineOf(shown),
      url: shown.url,
      imageUrl: imageUnder(shown, story),
      quotes: quotesOf(story, budgets[tier]),
      ...coverageUnder(shown, story),
      related: relatedOf(story, told),
      publishedAt: newestAt(story, at),
    };
  });
};
