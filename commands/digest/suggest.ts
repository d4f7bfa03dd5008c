import { guildOf, type Suggest, type Suggestion } from '../command.ts';
import { matching, named, spanSuggestions } from '../options/index.ts';
import type { Headline } from '../ports/index.ts';
import { questionCharactersMax } from './search.ts';

/** Headlines that hold every word that was typed, the newest first. */
const headlinesLike = (headlines: readonly Headline[], typed: string): readonly Headline[] => {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return headlines.filter(({ title }) => {
    const lower = title.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
};

/** Topics of the server; what else was typed is looked for by its words. */
export const suggestTopic: Suggest = async (typing, ports) =>
  matching(named(await ports.stories.topics(guildOf(typing))), typing.typed);

/** Headlines; what comes back is the article itself. */
export const suggestStory: Suggest = async (typing, ports) =>
  headlinesLike(await ports.stories.headlines(guildOf(typing)), typing.typed).map(
    ({ title, articleId }): Suggestion => ({ name: title, value: `article:${articleId}` }),
  );

/** What was typed, topics, and headlines that hold it. */
export const suggestQuestion: Suggest = async (typing, ports) => {
  const guildId = guildOf(typing);
  const typed = typing.typed.trim().slice(0, questionCharactersMax);
  const topics = matching(named(await ports.stories.topics(guildId)), typed);
  const headlines = headlinesLike(await ports.stories.headlines(guildId), typed);
  const fitting = headlines.filter(({ title }) => title.length <= questionCharactersMax);
  const names = [
    ...(typed === '' ? [] : named([typed])),
    ...topics,
    ...named(fitting.map(({ title }) => title)),
  ];
  return [...new Map(names.map((suggestion) => [suggestion.value, suggestion])).values()];
};

/** Since when, in days. */
const sinceDays = [1, 3, 7, 30, 90, 365];

/** Lengths of time. */
export const suggestSince: Suggest = (typing) =>
  Promise.resolve(matching(spanSuggestions(typing, sinceDays), typing.typed));
