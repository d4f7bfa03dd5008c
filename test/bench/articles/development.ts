import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from './chance.ts';

/** An article with the summary that its editors wrote, sentence by sentence. */
export type ReferenceArticle = { readonly text: string; readonly reference: readonly string[] };

/** Where the articles lie, from the root of the repository. They belong to their publishers and are no part of it. */
export const developmentPath = '../shared/data/summarization/cnndm.dev.jsonl';

const file = join(import.meta.dirname, '../../..', developmentPath);

/** The articles are shuffled alike in every run, so that a summarizer that is cut short has read a fair sample. */
const shuffleSeed = 1;

/** The English development articles, shuffled; `null` where they are not at hand. */
export const readDevelopmentArticles = (): readonly ReferenceArticle[] | null => {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const chance = chanceFrom(shuffleSeed);
  return lines
    .map((line) => ({ article: articleOf(line), place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ article }) => article);
};

type Line = { readonly text: string; readonly references: readonly string[] };

const articleOf = (line: string): ReferenceArticle => {
  const { text, references }: Line = JSON.parse(line);
  return { text, reference: (references[0] ?? '').split('\n') };
};
