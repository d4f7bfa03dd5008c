/** Code that nothing leads to is dead. */
import type { Law } from '../law.ts';
import { unreached } from '../reach.ts';

const starts = { 'package.json': '{ "scripts": { "start": "node --env-file-if-exists=.env src/main.ts" } }' };

const alive: Law = {
  claim: 'every file is reached from a start or a test',
  check: (tree) =>
    unreached(tree).map(({ path }) => ({
      path,
      line: 1,
      fault: 'is reached by nothing that package.json or a test starts',
      remedy: 'import it where it belongs or delete it',
    })),
  breaks: [
    {
      files: { ...starts, 'src/main.ts': '', 'src/net/x.ts': '' },
      says: 'src/net/x.ts:1: is reached by nothing',
    },
    {
      files: {
        ...starts,
        'src/main.ts': '',
        'src/net/x.ts': "import './y.ts';",
        'src/net/y.ts': "import './x.ts';",
      },
      says: 'src/net/y.ts:1: is reached by nothing',
    },
    { files: { 'test/x.test.ts': '', 'test/x.ts': '' }, says: 'test/x.ts:1' },
  ],
  keeps: [
    {
      files: {
        ...starts,
        'src/main.ts': "import './x.ts';",
        'src/x.ts': "import type { A } from './y.ts';",
        'src/y.ts': '',
      },
    },
    {
      files: {
        ...starts,
        'src/main.ts': "new Worker(new URL('./jobs/worker.ts', import.meta.url));",
        'src/jobs/worker.ts': '',
      },
    },
    { files: { 'package.json': '{ "bin": { "broadsheet": "src/cli.ts" } }', 'src/cli.ts': '' } },
    { files: { 'test/x.test.ts': "import '../src/x.ts';", 'src/x.ts': '' } },
    { files: { 'test/harness/page/public/page.js': '', 'vitest.config.ts': '' } },
  ],
};

/** The law against dead files. */
export const lifeLaws: readonly Law[] = [alive];
