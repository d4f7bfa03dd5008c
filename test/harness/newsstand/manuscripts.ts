import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBlocks, type Block } from './blocks.ts';

/** An article as its author left it: it has no date before it is published. */
export interface Manuscript {
  /** Outlet and slug: `harbour-gazette/late-trams`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly section: string;
  readonly caption: string;
  readonly credit: string;
  /** Paths of the articles that the page recommends below. */
  readonly related: readonly string[];
  /** How old it is when the newsstand opens. */
  readonly minutesAgo: number;
  /** Whether it waits for `publish` instead of being there from the start. */
  readonly heldBack: boolean;
  readonly blocks: readonly Block[];
}

const articlesFolder = join(import.meta.dirname, 'articles');

/** Every article of the newsstand, newest first. Throws where a file is not of the form that the others have. */
export function readManuscripts(): readonly Manuscript[] {
  const files = globSync('*/*.md', { cwd: articlesFolder }).map((file) => file.replaceAll('\\', '/'));
  const read = (file: string) => readFileSync(join(articlesFolder, file), 'utf8');
  const manuscripts = files.sort().map((file) => parseManuscript(file.replace(/\.md$/, ''), read(file)));
  return manuscripts.sort((a, b) => a.minutesAgo - b.minutesAgo);
}

/** Reads `key: value` lines between two `---` lines, then the body. */
export function parseManuscript(path: string, text: string): Manuscript {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'));
  if (match === null) throw new Error(`${path}: an article begins with front matter between two --- lines.`);
  const fields = parseFields(path, match[1] ?? '');
  const need = (key: string): string => {
    const value = fields.get(key);
    if (value === undefined || value === '') throw new Error(`${path}: the front matter lacks ${key}.`);
    return value;
  };
  return {
    path,
    title: need('title'),
    summary: need('summary'),
    author: need('author'),
    section: need('section'),
    caption: need('caption'),
    credit: need('credit'),
    related: need('related').split(/,\s*/),
    minutesAgo: parseMinutes(path, need('minutesAgo')),
    heldBack: fields.get('heldBack') === 'true',
    blocks: parseBlocks(match[2] ?? ''),
  };
}

function parseFields(path: string, lines: string): ReadonlyMap<string, string> {
  const fields = lines.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(': ');
    if (colon === -1) throw new Error(`${path}: "${line}" is not of the form "key: value".`);
    return [line.slice(0, colon), line.slice(colon + 2).replace(/^(["'])(.*)\1$/, '$2')];
  });
  return new Map(fields);
}

function parseMinutes(path: string, value: string): number {
  const minutes = Number(value);
  if (!Number.isFinite(minutes) || minutes < 0) throw new Error(`${path}: minutesAgo is ${value}.`);
  return minutes;
}
