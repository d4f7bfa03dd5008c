/** Generated news, grouped: what a busy server's window holds. */
import { openWriter, type Writer } from '../articles/writer.ts';
import type { EditionInput, Interests, NewsArticle, NewsStory } from '../../../digests/index.ts';
import { plainRecipe } from '../../../digests/index.ts';

const hourMs = 3_600_000;
const at = Date.UTC(2026, 10, 23, 8);

/** As long as a news article is on average. */
const articleSentences = 28;

/** Of five stories one has three articles, the others one or two: five articles in three stories. */
const articlesOfStories = [3, 1, 1] as const;

/** As many sources as a server that follows a lot. */
const sources = 50;

/** What a server wants that has an opinion; matching it reads every article. */
const interests: Interests = {
  topics: [{ name: 'Harbour', words: ['harbour', 'ferry', 'fish market'] }],
  filters: [{ action: 'mute', match: 'word', value: 'golf' }],
};

/** An article whose every word stands for another than in other stories, so that no two stories are alike. */
const written = (text: string, story: number): string =>
  text.replace(/\p{L}{5,}/gu, (word) => `${word}${story % 97}`);

/** The input of a morning edition of so many articles. */
export const editionOf = (articles: number): EditionInput => {
  const write = openWriter();
  const stories: NewsStory[] = [];
  for (let count = 0; count < articles;) {
    const id = stories.length;
    const size = articlesOfStories[id % articlesOfStories.length] ?? 1;
    const versions = Array.from({ length: size }, (_, version) => articleOf(write, count + version, id));
    stories.push({ id: String(id), articles: versions, copies: [], related: [], told: [], toldAt: null });
    count += size;
  }
  const recipe = { ...plainRecipe({ name: 'Morning', storiesMax: 7, style: 'brief' }), interests };
  return { stories, recipe, at, fromAt: at - 24 * hourMs, toAt: at, nextAt: null };
};

/** An article of a story, as long as news is on average. */
export const articleOf = (write: Writer, seed: number, story: number): NewsArticle => {
  const name = `Source ${seed % sources}`;
  return {
    title: written(write(1, seed), story),
    text: written(write(articleSentences, seed), story),
    related: [],
    url: `https://source${seed % sources}.example/${seed}`,
    author: null,
    publishedAt: at - ((seed * 37) % 24) * hourMs,
    imageUrl: null,
    language: 'en',
    siteName: name,
    source: { name, weight: 1 + (seed % 5), topic: null },
  };
};
