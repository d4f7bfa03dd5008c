/** An edition the straightforward way: all stories are summarized and compared, then the best are kept. */
import { summarizeStory, type EditionInput, type NewsStory } from '../../../digests/slow.ts';

const hourMs = 3_600_000;
const halfLifeMs = 12 * hourMs;
const likenessMax = 0.36;

type Read = { readonly story: NewsStory; readonly words: ReadonlySet<string>; readonly score: number };

const scoreOf = ({ articles }: NewsStory, at: number): number => {
  const newest = Math.max(...articles.map(({ publishedAt }) => publishedAt ?? 0));
  return (
    Math.log(1 + new Set(articles.map(({ siteName }) => siteName)).size) * 2 ** ((newest - at) / halfLifeMs)
  );
};

const readOf = (story: NewsStory, at: number): Read => ({
  story,
  words: new Set(story.articles.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+\p{N}*/gu) ?? [])),
  score: scoreOf(story, at),
});

const likenessOf = (a: Read, b: Read): number => {
  const { size } = a.words.intersection(b.words);
  return size / (a.words.size + b.words.size - size);
};

/** How many stories the edition tells. */
export const composeNaively = ({ stories, recipe, at }: EditionInput): number => {
  const reads = stories.map((story) => readOf(story, at)).toSorted((a, b) => b.score - a.score);
  const summaries = reads.map(({ story }) => summarizeStory(story.articles, { sentences: 2 }));
  const likenesses = reads.map((read, place) =>
    reads.slice(0, place).map((other) => likenessOf(read, other)),
  );
  const unlike = reads.filter((_, place) =>
    (likenesses[place] ?? []).every((likeness) => likeness < likenessMax),
  );
  return Math.min(recipe.storiesMax, unlike.length, summaries.length);
};
