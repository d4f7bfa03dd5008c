import type { HeldReason, NewsStory, Recipe, StoryScore } from '../model/index.ts';
import type { Candidate, Dropped } from './candidates.ts';
import { isTellable } from './headlines.ts';
import { matchInterests, type Match } from './interests/index.ts';
import { updateOf } from './novelty.ts';
import type { RecipeRules } from './recipes/index.ts';
import { scoreOf, type Scoring } from './scores.ts';

/** Stories that may be told, and those that may not, each with its reason; in their order. */
type Sifted = { readonly candidates: readonly Candidate[]; readonly dropped: readonly Dropped[] };

/** What a server says of any story that told nobody what it wants. */
const anything: Match = { mutedBy: null, isWanted: true, topics: [], boosts: [] };

/** The topics of the server lift stories in an edition about everything, and choose them in one that has its own. */
const matchOf = (story: NewsStory, { interests, topics }: Recipe): Match => {
  if (topics.length + interests.topics.length + interests.filters.length === 0) return anything;
  if (topics.length > 0 || interests.topics.length === 0) return matchInterests(story, interests, topics);
  const every = interests.topics.map(({ name }) => name);
  const lifted = matchInterests(story, interests, every);
  if (lifted.topics.length > 0) return lifted;
  // Reading a story costs more than all else here: it is read again only where that can change the answer.
  const isFiltered = interests.filters.some(({ action }) => action === 'only');
  return isFiltered ? matchInterests(story, interests, []) : { ...lifted, isWanted: true };
};

const isTooSlow = (score: StoryScore, rules: RecipeRules): boolean =>
  score.publishers < rules.publishersMin ||
  score.articlesAnHour < rules.articlesAnHourMin ||
  (score.ageMs ?? 0) > rules.ageMsMax;

/** Epoch ms of the edition that told a story; where nobody wrote it down, of what it told. */
const toldAtOf = ({ told, toldAt }: NewsStory, at: number): number | null => {
  if (told.length === 0) return null;
  return (
    (toldAt ?? told.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt ?? latest), 0)) || at
  );
};

const reasonOf = (story: NewsStory, match: Match, facts: Judged): HeldReason | null => {
  if (match.mutedBy !== null) return { code: 'muted', filter: match.mutedBy };
  if (!match.isWanted) return { code: 'off-topic' };
  if (isTooSlow(facts.score, facts.rules)) return { code: 'too-slow' };
  if (facts.updates !== null && !updateOf(story).isWorthTelling) return { code: 'told', at: facts.updates };
  return null;
};

/** What a story is judged by beside what the server wants. */
type Judged = {
  readonly score: StoryScore;
  readonly rules: RecipeRules;
  readonly updates: number | null;
};

/** Parts the stories that an edition may tell from those that it may not: muted, off-topic, too slow, told before. */
export const sift = (stories: readonly NewsStory[], recipe: Recipe, scoring: Scoring): Sifted => {
  const candidates: Candidate[] = [];
  const dropped: Dropped[] = [];
  for (const story of stories.filter(isTellable)) {
    const match = matchOf(story, recipe);
    const score = scoreOf(story, match, scoring);
    const updates = toldAtOf(story, scoring.at);
    const reason = reasonOf(story, match, { score, rules: scoring.rules, updates });
    if (reason === null) candidates.push({ story, score, updates });
    else dropped.push({ story, score, updates, reason });
  }
  return { candidates, dropped };
};
