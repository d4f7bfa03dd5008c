/** Names that say what a thing is. */
import { type Law, eachSource } from '../law.ts';

/** Names under which anything could lie, so that in the end everything does. */
const grabBags: ReadonlySet<string> = new Set([
  'util',
  'utility',
  'helper',
  'common',
  'misc',
  'shared',
  'lib',
  'manager',
]);

/** `feedUtils.test` as feed, utils, test. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

const telling: Law = {
  claim: 'files and folders are named after what is in them',
  check: ({ files }) =>
    files
      .filter(({ path }) => /^(digests|commands|src|test)\//.test(path))
      .flatMap(({ path }) => {
        const bag = wordsOf(path).find((word) => grabBags.has(word) || grabBags.has(singular(word)));
        if (bag === undefined) return [];
        return [{ path, line: 1, fault: `is named ${bag}`, remedy: 'name the noun that is in it' }];
      }),
  breaks: [
    { files: { 'src/utils.ts': '' }, says: 'src/utils.ts:1: is named utils; name the noun' },
    { files: { 'digests/common/x.ts': '' }, says: 'is named common' },
    { files: { 'test/harness/textHelpers.ts': '' }, says: 'is named helpers' },
    { files: { 'commands/lib/x.json': '' }, says: 'is named lib' },
    { files: { 'src/jobs/feed-manager.ts': '' }, says: 'is named manager' },
    { files: { 'src/store/utilities.ts': '' }, says: 'is named utilities' },
  ],
  keeps: [{ files: { 'src/store/library.ts': '', 'digests/text/communes.ts': '' } }],
};

/** Short forms that readers meet in other code, with the word that this house writes. */
const longForms: Readonly<Record<string, string>> = {
  arr: 'the noun in plural',
  btn: 'button',
  buf: 'bytes',
  cb: 'what the callback does',
  cfg: 'config',
  cnt: 'count',
  ctx: 'context, or better the noun',
  cur: 'current',
  curr: 'current',
  elem: 'element',
  err: 'error',
  evt: 'event',
  fn: 'what the function does',
  idx: 'index',
  len: 'length',
  msg: 'message',
  num: 'the noun and `count`',
  obj: 'the noun',
  opts: 'options',
  prev: 'previous',
  req: 'request',
  res: 'response or result',
  ret: 'result',
  str: 'text, or better the noun',
  tmp: 'what it holds',
  usr: 'user',
  val: 'value',
};

const whole: Law = {
  claim: 'names are whole words',
  check: eachSource(({ path, bindings, lineAt }) =>
    bindings.flatMap(({ name, start, borrowed }) => {
      const short = borrowed ? undefined : wordsOf(name).find((word) => longForms[word] !== undefined);
      if (short === undefined) return [];
      return [
        {
          path,
          line: lineAt(start),
          fault: `names a thing ${name}`,
          remedy: `for ${short} write ${longForms[short]}`,
        },
      ];
    }),
  ),
  breaks: [
    {
      files: { 'src/net/x.ts': '\nconst cfg = 1;' },
      says: 'src/net/x.ts:2: names a thing cfg; for cfg write config',
    },
    { files: { 'src/net/x.ts': 'const a = (feedIdx: number) => 1;' }, says: 'for idx write index' },
    { files: { 'src/net/x.ts': 'try { a(); } catch (err) { b(); }' }, says: 'for err write error' },
    {
      files: { 'test/x.test.ts': 'for (const { a: [prevItem] } of b) c();' },
      says: 'for prev write previous',
    },
    { files: { 'src/net/x.ts': "import { a as fn } from './y.ts';" }, says: 'for fn write' },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts':
          'const { err: error, numRows } = a;\nconst resolve = b.req;\nconst lengthMax = id(url);',
      },
    },
  ],
};

/** Laws about names. */
export const nameLaws: readonly Law[] = [telling, whole];
