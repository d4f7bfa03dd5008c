/** What is reached from where: files from what starts them, exports from those who import them. */
import type { Export } from './links.ts';
import type { Source } from './source.ts';
import type { Passage, Tree } from './tree.ts';

/** Files that are started and not imported: what package.json names, and the tests. */
const isStart = (manifest: Tree['manifest']): ((path: string) => boolean) => {
  const commands = [...Object.values(manifest.scripts ?? {}), ...Object.values(manifest.bin ?? {})];
  const named = new Set(
    commands.flatMap((command) => command.split(/\s+/).map((word) => word.replace(/^\.\//, ''))),
  );
  return (path) => path.endsWith('.test.ts') || named.has(path);
};

/** Only TypeScript in a ring counts: browsers load scripts by address, and tools find their settings by name. */
const counts = ({ path, place }: Source): boolean => path.endsWith('.ts') && place.ring !== undefined;

/** Files of TypeScript that no start leads to, by imports or by addresses of workers and processes. */
export const unreached = ({ sources, manifest, passagesFrom }: Tree): Source[] => {
  const starts = sources.filter(({ path }) => isStart(manifest)(path));
  const reached = new Set(starts);
  const next = [...starts];
  for (let source = next.pop(); source; source = next.pop()) {
    for (const { to } of passagesFrom(source)) {
      if (reached.has(to)) continue;
      reached.add(to);
      next.push(to);
    }
  }
  return sources.filter((source) => counts(source) && !reached.has(source));
};

/** One export of one file. */
type Offer = { readonly source: Source; readonly item: Export };

/** Names of a file that links take, stars of lists followed to where the name comes from. */
const takenNames = (
  passages: readonly Passage[],
  passagesFrom: Tree['passagesFrom'],
): ReadonlyMap<Source, ReadonlySet<string>> => {
  const taken = new Map<Source, Set<string>>();
  const take = (source: Source, name: string, way: readonly Source[]): void => {
    const names = taken.get(source) ?? new Set();
    taken.set(source, names.add(name));
    if (source.exports.some((item) => item.name === name) || way.includes(source)) return;
    for (const { to, link } of passagesFrom(source))
      if (link.kind === 'star') take(to, name, [...way, source]);
  };
  const takeAll = (source: Source, way: readonly Source[]): void => {
    for (const { name } of source.exports) take(source, name, []);
    if (way.includes(source)) return;
    for (const { to, link } of passagesFrom(source)) if (link.kind === 'star') takeAll(to, [...way, source]);
  };
  for (const { to, link } of passages) {
    if (link.names === 'all') takeAll(to, []);
    else for (const name of link.names) take(to, name, []);
  }
  return taken;
};

const offersOf = (sources: readonly Source[]): Offer[] =>
  sources.filter(counts).flatMap((source) => {
    const names = new Map(source.exports.map((item) => [item.name, item]));
    return [...names.values()].map((item) => ({ source, item }));
  });

const withoutTaker = ({ sources, passagesFrom }: Tree, passages: readonly Passage[]): Offer[] => {
  const taken = takenNames(passages, passagesFrom);
  return offersOf(sources).filter(({ source, item }) => !taken.get(source)?.has(item.name));
};

/** Exports that no file imports, tests among them. */
export const untaken = (tree: Tree): Offer[] => withoutTaker(tree, tree.passages);

/** Exports outside `test` that only tests import. That is allowed, and still worth a look. */
export const takenByTestsAlone = (tree: Tree): Offer[] => {
  const anybody = new Set(untaken(tree).map(({ item }) => item));
  const inProduct = tree.passages.filter(({ from }) => from.place.ring !== 'test');
  return withoutTaker(tree, inProduct).filter(
    ({ source, item }) => source.place.ring !== 'test' && !anybody.has(item),
  );
};
