/** Imports go left, from ring to ring through a door. */
import type { Breach, Law } from '../law.ts';
import { rings } from '../plan.ts';
import type { Edge } from '../tree.ts';

const depth = (edge: Edge, end: 'from' | 'to'): number => {
  const { ring } = edge[end].place;
  return ring === undefined ? -1 : rings.indexOf(ring);
};

/** Naming a file to run in a process of its own is no import: both ends stay apart. */
const isImport = ({ link, from, to }: Edge): boolean =>
  link.kind !== 'address' && from.place.ring !== undefined && to.place.ring !== undefined;

const breachOf = ({ from, to, link }: Edge, fault: string, remedy: string): Breach => ({
  path: from.path,
  line: from.lineAt(link.start),
  fault: `imports ${to.path}, ${fault}`,
  remedy,
});

const outward: Law = {
  claim: 'a ring imports no ring to its right',
  check: ({ edges }) =>
    edges
      .filter((edge) => isImport(edge) && depth(edge, 'to') > depth(edge, 'from'))
      .map((edge) =>
        breachOf(edge, 'in an outer ring', 'take the value as an argument or move the code inwards'),
      ),
  breaks: [
    {
      files: { 'digests/rank/x.ts': "import { a } from '../../src/main.ts';", 'src/main.ts': '' },
      says: 'digests/rank/x.ts:1: imports src/main.ts, in an outer ring',
    },
    {
      files: { 'digests/x.ts': "import a from '../src/x.json' with { type: 'json' };", 'src/x.json': '' },
      says: 'imports src/x.json',
    },
    {
      files: { 'digests/rank/x.ts': "\nimport type { A } from '#commands';", 'commands/index.ts': '' },
      says: 'digests/rank/x.ts:2: imports commands/index.ts',
    },
    {
      files: { 'src/main.ts': "await import('../test/harness/play.ts');", 'test/harness/play.ts': '' },
      says: 'imports test/harness/play.ts',
    },
  ],
  keeps: [
    { files: { 'src/main.ts': "import { a } from '#digests';", 'digests/index.ts': '' } },
    {
      files: {
        'src/main.ts': "const play = new URL('../test/harness/play.ts', import.meta.url);",
        'test/harness/play.ts': '',
      },
    },
    { files: { 'digests/x.ts': 'const text = "import { a } from \'../src/main.ts\'";', 'src/main.ts': '' } },
  ],
};

const isWindow = ({ from, to, link }: Edge): boolean =>
  from.place.ring !== to.place.ring && from.place.ring !== 'test' && !link.specifier.startsWith('#');

const windows: Law = {
  claim: 'a ring is entered by its door',
  check: ({ edges }) =>
    edges
      .filter((edge) => isImport(edge) && depth(edge, 'to') < depth(edge, 'from') && isWindow(edge))
      .map((edge) => breachOf(edge, 'by the window', `use its door, #${edge.to.place.ring}`)),
  breaks: [
    {
      files: {
        'commands/x.ts': "import { a } from '../digests/rank/graph.ts';",
        'digests/rank/graph.ts': '',
      },
      says: 'by the window; use its door, #digests',
    },
    {
      files: { 'src/jobs/x.ts': "type A = import('../../commands/x.ts').A;", 'commands/x.ts': '' },
      says: 'use its door, #commands',
    },
  ],
  keeps: [
    { files: { 'test/digests/x.test.ts': "import { a } from '../../digests/x.ts';", 'digests/x.ts': '' } },
    { files: { 'src/jobs/x.ts': "import { a } from '../net/x.ts';", 'src/net/x.ts': '' } },
  ],
};

const ownDoor: Law = {
  claim: 'nobody leaves a ring by its own door',
  check: ({ edges }) =>
    edges
      .filter(({ from, to, link }) => link.specifier.startsWith('#') && from.place.ring === to.place.ring)
      .map((edge) => breachOf(edge, 'through its own door', 'import the file itself')),
  breaks: [
    {
      files: { 'digests/rank/x.ts': "import { a } from '#digests';", 'digests/index.ts': '' },
      says: 'through its own door; import the file itself',
    },
  ],
  keeps: [{ files: { 'commands/x.ts': "import { a } from '#digests';", 'digests/index.ts': '' } }],
};

const harness = 'test/harness';

const apart: Law = {
  claim: 'the harness imports no ring',
  check: ({ edges }) =>
    edges
      .filter((edge) => isImport(edge) && edge.from.place.room === harness && edge.to.place.room !== harness)
      .map((edge) =>
        breachOf(edge, 'from the harness', 'say it again here: the harness must not share mistakes'),
      ),
  breaks: [
    {
      files: {
        'test/harness/x.ts': "import { limits } from '../../src/discord/limits.ts';",
        'src/discord/limits.ts': '',
      },
      says: 'from the harness',
    },
    {
      files: { 'test/harness/x.ts': "import { a } from '#digests';", 'digests/index.ts': '' },
      says: 'from the harness',
    },
    {
      files: { 'test/harness/x.ts': "import { a } from '../tidy/x.ts';", 'test/tidy/x.ts': '' },
      says: 'from the harness',
    },
  ],
  keeps: [
    { files: { 'test/harness/a/x.ts': "import { b } from '../b/y.ts';", 'test/harness/b/y.ts': '' } },
    {
      files: {
        'test/harness/play.ts': "const main = new URL('../../src/main.ts', import.meta.url);",
        'src/main.ts': '',
      },
    },
  ],
};

/** Laws about what lies between the rings. */
export const ringLaws: readonly Law[] = [outward, windows, ownDoor, apart];
