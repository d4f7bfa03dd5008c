/** Imports never come back to where they began. */
import type { Breach, Law } from '../law.ts';
import type { Source } from '../source.ts';
import type { Passage, Tree } from '../tree.ts';

const described = (way: readonly Passage[]): Breach => {
  const [first] = way;
  const stations = [...way.map(({ from }) => from.path), first?.from.path];
  return {
    path: first?.from.path ?? '',
    line: first ? first.from.lineAt(first.link.start) : 1,
    fault: `imports itself in a circle, ${stations.join(' -> ')}`,
    remedy: 'move what both ends need into a file of its own',
  };
};

/** One breach for every import that closes a circle, by a walk that knows the way it came. */
const circlesOf = ({ sources, passagesFrom }: Tree): Breach[] => {
  const found: Breach[] = [];
  const done = new Set<Source>();
  const way: Passage[] = [];
  const visit = (source: Source): void => {
    for (const passage of passagesFrom(source)) {
      if (passage.link.kind === 'address') continue;
      const start = passage.to === source ? way.length : way.findIndex(({ from }) => from === passage.to);
      way.push(passage);
      if (start !== -1) found.push(described(way.slice(start)));
      else if (!done.has(passage.to)) visit(passage.to);
      way.pop();
    }
    done.add(source);
  };
  for (const source of sources) if (!done.has(source)) visit(source);
  return found;
};

const circles: Law = {
  claim: 'imports make no circle',
  check: circlesOf,
  breaks: [
    {
      files: {
        'src/net/a.ts': "import { b } from './b.ts';",
        'src/net/b.ts': "import { c } from './c.ts';",
        'src/net/c.ts': "\nimport type { a } from './a.ts';",
      },
      says: 'src/net/a.ts:1: imports itself in a circle, src/net/a.ts -> src/net/b.ts -> src/net/c.ts -> src/net/a.ts',
    },
    {
      files: {
        'src/x.ts': "import { b } from './b.ts';",
        'src/b.ts': "export * from './c.ts';",
        'src/c.ts': "import './b.ts';",
      },
      says: 'src/b.ts:1: imports itself in a circle, src/b.ts -> src/c.ts -> src/b.ts',
    },
    { files: { 'src/x.ts': "import { x } from './x.ts';" }, says: 'src/x.ts -> src/x.ts' },
  ],
  keeps: [
    {
      files: {
        'src/a.ts': "import './b.ts';\nimport './c.ts';",
        'src/b.ts': "import './d.ts';",
        'src/c.ts': "import './d.ts';",
        'src/d.ts': '',
      },
    },
  ],
};

/** The law against circles. */
export const circleLaws: readonly Law[] = [circles];
