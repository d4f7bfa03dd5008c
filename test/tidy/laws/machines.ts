/** The tree holds the project alone: nothing of the machine it was written on, nothing heavy. */
import type { Law } from '../law.ts';

/** A folder of the machine and the first part of its tools' names, written so that this file does not hold them. */
const traces: readonly (readonly [RegExp, string])[] = [
  [new RegExp(['', 'work', ''].join('/')), 'a folder of one machine'],
  [new RegExp(String.raw`\b${['farm', ''].join('-')}[a-z]`), 'a tool of one machine'],
];

const portable: Law = {
  claim: 'no file names the machine that it was written on',
  check: ({ files }) =>
    files.flatMap(({ path, text = '' }) =>
      traces
        .filter(([pattern]) => pattern.test(text))
        .map(([pattern, what]) => ({
          path,
          line: text.slice(0, text.search(pattern)).split('\n').length,
          fault: `names ${what}`,
          remedy: 'write the path from the root of the repository, or say what the thing does',
        })),
    ),
  breaks: [
    {
      files: { 'README.md': `\ncd ${['', 'work', 'main'].join('/')}` },
      says: 'README.md:2: names a folder of one machine',
    },
    { files: { '.ci/run': ['farm', 'start'].join('-') }, says: '.ci/run:1: names a tool of one machine' },
  ],
  keeps: [
    { files: { 'README.md': 'It works on a platform-neutral post, on a farm and in ../shared/data.' } },
  ],
};

/** What a clone should not have to carry; data of that size is fetched or made. */
const fileBytesMax = 1024 * 1024;

const light: Law = {
  claim: 'no file is heavier than a megabyte',
  check: ({ files }) =>
    files
      .filter(({ byteCount }) => byteCount > fileBytesMax)
      .map(({ path, byteCount }) => ({
        path,
        line: 1,
        fault: `has ${byteCount} bytes, more than ${fileBytesMax}`,
        remedy: 'keep it out of the repository',
      })),
  breaks: [{ files: { 'a.json': 'x'.repeat(fileBytesMax + 1) }, says: 'a.json:1: has 1048577 bytes' }],
  keeps: [{ files: { 'a.json': 'x'.repeat(fileBytesMax) } }],
};

/** Laws about what a clone carries. */
export const machineLaws: readonly Law[] = [portable, light];
