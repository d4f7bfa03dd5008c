/** Every file of the repository, as the laws see it. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize } from 'node:path/posix';
import type { Link } from './links.ts';
import { placeOf } from './plan.ts';
import { type Source, sourceOf } from './source.ts';

/** One file; binary files have no text. */
type File = { readonly path: string; readonly byteCount: number; readonly text?: string };

/** What the laws read of package.json. */
export type Manifest = {
  readonly imports?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

/** A link whose other end is a file of the tree; that may be data, which has a place and no code. */
export type Edge = {
  readonly from: Source;
  readonly to: Pick<Source, 'path' | 'place'>;
  readonly link: Link;
};

/** An edge from code to code. */
export type Passage = Edge & { readonly to: Source };

/** The whole repository. */
export type Tree = {
  readonly files: readonly File[];
  readonly sources: readonly Source[];
  readonly manifest: Manifest;
  readonly edges: readonly Edge[];
  readonly passages: readonly Passage[];
  readonly passagesFrom: (source: Source) => readonly Passage[];
};

const isCode = (path: string): boolean => /\.(ts|mts|js|mjs)$/.test(path);

/** The doors of a sample that brings no package.json. */
const defaultManifest: Manifest = {
  imports: {
    '#digests': './digests/index.ts',
    '#digests/slow': './digests/slow.ts',
    '#commands': './commands/index.ts',
  },
};

const manifestOf = (files: readonly File[]): Manifest => {
  const text = files.find(({ path }) => path === 'package.json')?.text;
  return text === undefined ? defaultManifest : (JSON.parse(text) as Manifest);
};

/** The path that a specifier names; undefined for packages and for what comes with Node. */
const resolved = (from: string, specifier: string, doors: Manifest['imports']): string | undefined => {
  if (specifier.startsWith('#')) return doors?.[specifier] && normalize(doors[specifier]);
  return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
};

/** Builds the tree over files in hand. */
export const treeOf = (files: readonly File[]): Tree => {
  const sources = files.flatMap(({ path, text }) =>
    text !== undefined && isCode(path) ? [sourceOf(path, text)] : [],
  );
  const manifest = manifestOf(files);
  const codeByPath = new Map(sources.map((source) => [source.path, source]));
  const paths = new Set(files.map(({ path }) => path));
  const edges: Edge[] = [];
  const passages: Passage[] = [];
  for (const from of sources) {
    for (const link of from.links) {
      const path = resolved(from.path, link.specifier, manifest.imports);
      if (path === undefined || !paths.has(path)) continue;
      const to = codeByPath.get(path);
      edges.push({ from, to: to ?? { path, place: placeOf(path) }, link });
      if (to) passages.push({ from, to, link });
    }
  }
  const bySource = Map.groupBy(passages, ({ from }) => from);
  const passagesFrom = (source: Source): readonly Passage[] => bySource.get(source) ?? [];
  return { files, sources, manifest, edges, passages, passagesFrom };
};

/** Builds the tree of a sample. */
export const treeOfSample = (texts: Readonly<Record<string, string>>): Tree =>
  treeOf(Object.entries(texts).map(([path, text]) => ({ path, text, byteCount: Buffer.byteLength(text) })));

/** Never part of the project, whatever .gitignore says. */
const alwaysIgnored = ['.git', 'node_modules'];

/** Names that .gitignore lists: `name`, `name/` and `*.end`, which is all that the house writes there. */
const ignoredNames = (root: string): string[] => {
  const listed = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const names = listed.map((line) => line.trim().replace(/\/$/, ''));
  return [...alwaysIgnored, ...names.filter((name) => name !== '' && !name.startsWith('#'))];
};

const readFile = (root: string, path: string): File => {
  const bytes = readFileSync(join(root, path));
  return { path, byteCount: bytes.length, ...(!bytes.includes(0) && { text: bytes.toString('utf8') }) };
};

/** Reads every file below a root that git does not ignore, in path order, without asking git. */
export const filesBelow = (root: string): File[] => {
  const ignored = ignoredNames(root);
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (ignored.some((name) => matchesGlob(entry.name, name))) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return entry.isFile() ? [path] : [];
    });
  return below('.')
    .sort()
    .map((path) => readFile(root, path));
};
