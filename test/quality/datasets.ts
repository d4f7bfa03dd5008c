import { existsSync, readFileSync } from 'node:fs';
import { type Article, readPlainText } from '#digests/slow';

/** One case of a set: articles of one story, and summaries that people wrote of it. */
export type Case = {
  readonly id: string;
  readonly language: string;
  readonly articles: readonly Article[];
  readonly references: readonly string[];
  /** Headlines of other stories that were put between the lines, as they stand there; mostly none. */
  readonly promos: readonly string[];
};

/** The sets and how many sentences a summary of theirs has, as in the literature on each. */
export const sentencesBySet = {
  cnndm: 3,
  'orangesum-fr': 3,
  vinews: 3,
  multinews: 9,
  vimds: 6,
  promo: 3,
} as const;

/** The name of a set. */
export type SetName = keyof typeof sentencesBySet;

/** All names. */
export const setNames: readonly SetName[] = [
  'cnndm',
  'orangesum-fr',
  'vinews',
  'multinews',
  'vimds',
  'promo',
];

type Text = { readonly title?: string | null; readonly text: string };
type Line = Partial<Text> & {
  readonly id: string;
  readonly lang: string;
  readonly docs?: readonly Text[];
  readonly references: readonly string[];
  readonly promos?: readonly string[];
};

const pathOf = (name: SetName): URL =>
  new URL(`../../../shared/data/summarization/${name}.dev.jsonl`, import.meta.url);

/** Whether a set lies beside the project. The texts belong to their publishers and are not part of it. */
export const hasSet = (name: SetName): boolean => existsSync(pathOf(name));

/** The first `max` cases of a set, all where not told. */
export const readSet = (name: SetName, max = Number.POSITIVE_INFINITY): readonly Case[] =>
  readFileSync(pathOf(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, max)
    .map((line) => caseOf(JSON.parse(line) as Line));

const caseOf = ({ id, lang, docs, title, text, references, promos }: Line): Case => ({
  id,
  language: lang,
  articles: (docs ?? [{ title: title ?? null, text: text ?? '' }]).flatMap((each) => articleOf(each, lang)),
  references,
  promos: promos ?? [],
});

const articleOf = ({ title, text }: Text, language: string): readonly Article[] => {
  const read = readPlainText(text);
  return read.ok ? [{ ...read.value, title: title ?? null, language }] : [];
};
