/** What takes long is done in threads, and only they hold what it takes. */
import type { Law } from '../law.ts';
import type { Source } from '../source.ts';
import type { Edge, Tree } from '../tree.ts';

const slowDoor = 'digests/slow.ts';

/** What a thread serves, and the command line, where nobody else waits. */
const maySlow = ({ path, place }: Edge['from']): boolean =>
  place.ring === 'test' || place.room === 'src/cli' || /^src\/ops\/(?:\w+-)?work\.ts$/.test(path);

const threads: Law = {
  claim: 'what takes long is done in threads',
  check: ({ edges }) =>
    edges
      .filter(({ from, to, link }) => link.kind !== 'address' && to.path === slowDoor && !maySlow(from))
      .map(({ from, link }) => ({
        path: from.path,
        line: from.lineAt(link.start),
        fault: `imports ${slowDoor}, which takes long`,
        remedy: 'let a thread do it: src/ops/work.ts',
      })),
  breaks: [
    {
      files: { 'src/jobs/x.ts': "import { a } from '#digests/slow';", 'digests/slow.ts': '' },
      says: 'src/jobs/x.ts:1: imports digests/slow.ts, which takes long; let a thread do it',
    },
    {
      files: { 'commands/x.ts': "import { a } from '#digests/slow';", 'digests/slow.ts': '' },
      says: 'which takes long',
    },
  ],
  keeps: [
    { files: { 'src/ops/work.ts': "import { a } from '#digests/slow';", 'digests/slow.ts': '' } },
    { files: { 'src/ops/story-work.ts': "import { a } from '#digests/slow';", 'digests/slow.ts': '' } },
    { files: { 'src/cli/x.ts': "import { a } from '#digests/slow';", 'digests/slow.ts': '' } },
    { files: { 'src/jobs/x.ts': "import { a } from '#digests';", 'digests/index.ts': '' } },
  ],
};

/** Rooms with word lists of many languages, or packages that read pages: 30 MB of memory. */
const heavyRooms: readonly string[] = ['digests/article', 'digests/text', 'digests/rank', 'digests/story'];

/** Everything that is loaded with a file, itself included. */
const loadedWith = (tree: Tree, start: Source): ReadonlySet<Source> => {
  const loaded = new Set([start]);
  for (const source of loaded) {
    for (const { to, link } of tree.passagesFrom(source)) {
      if (link.kind === 'value' || link.kind === 'star') loaded.add(to);
    }
  }
  return loaded;
};

const light: Law = {
  claim: 'the process that answers loads no languages',
  check: (tree) => {
    const door = tree.sources.find(({ path }) => path === 'digests/index.ts');
    if (door === undefined) return [];
    return [...loadedWith(tree, door)]
      .filter(({ place }) => heavyRooms.includes(place.room))
      .map(({ path }) => ({
        path,
        line: 1,
        fault: 'is loaded with digests/index.ts',
        remedy: 'export it from digests/slow.ts, or as a type',
      }));
  },
  breaks: [
    {
      files: { 'digests/index.ts': "export { a } from './text/x.ts';", 'digests/text/x.ts': '' },
      says: 'digests/text/x.ts:1: is loaded with digests/index.ts',
    },
    {
      files: {
        'digests/index.ts': "export * from './post/x.ts';",
        'digests/post/x.ts': "import { a } from '../rank/y.ts';",
        'digests/rank/y.ts': '',
      },
      says: 'digests/rank/y.ts:1: is loaded',
    },
  ],
  keeps: [
    { files: { 'digests/index.ts': "export type { A } from './text/x.ts';", 'digests/text/x.ts': '' } },
    { files: { 'digests/slow.ts': "export { a } from './text/x.ts';", 'digests/text/x.ts': '' } },
  ],
};

/** Laws about what takes long. */
export const threadLaws: readonly Law[] = [threads, light];
