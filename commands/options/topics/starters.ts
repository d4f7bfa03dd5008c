import type { Topic } from '#digests';
import starters from './starters.json' with { type: 'json' };

/** A topic that anybody may name without giving its words; it is called by its name in one language. */
const called = ({ words }: (typeof starters)[number], name: string): Topic => ({
  name,
  words: [...new Set(words)],
});

const primary = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** The starter topics by their names in a person's language; words of all languages, as feeds come in all. */
export const starterTopics = (locale: string): readonly Topic[] =>
  starters.map((starter) => {
    const names: Readonly<Record<string, string>> = starter.names;
    return called(starter, names[primary(locale)] ?? starter.names.en);
  });

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('und') === b.toLocaleLowerCase('und');

/** The starter topic of that name in any interface language; `undefined` where there is none. */
export const starterCalled = (typed: string): Topic | undefined => {
  const starter = starters.find(({ names }) => Object.values(names).some((name) => same(name, typed)));
  const name = starter && Object.values(starter.names).find((each) => same(each, typed));
  return starter && name ? called(starter, name) : undefined;
};
