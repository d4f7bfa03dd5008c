/** What is imported is declared, and what is declared is imported. */
import { isBuiltin } from 'node:module';
import type { Breach, Law } from '../law.ts';
import type { Link } from '../links.ts';
import type { Source } from '../source.ts';
import type { Manifest, Tree } from '../tree.ts';

/** Packages that do their work without being imported, each with its reason. */
const tools: Readonly<Record<string, string>> = {
  node: 'the Node that the scripts run under',
  typescript: 'npm run types',
  prettier: 'npm run format',
  '@types/node': 'types of what Node brings',
};

/** The package that a specifier names; undefined for files, doors and what Node brings. */
const packageOf = (specifier: string): string | undefined => {
  if (/^[./#]|^node:|^https?:/.test(specifier)) return undefined;
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
};

const isProduct = ({ place }: Source): boolean => place.ring !== undefined && place.ring !== 'test';

const faultOf = (
  source: Source,
  link: Link,
  manifest: Manifest,
): Pick<Breach, 'fault' | 'remedy'> | undefined => {
  const name = packageOf(link.specifier);
  if (name === undefined) return undefined;
  const fault = `imports ${link.specifier}`;
  if (isBuiltin(name)) return { fault, remedy: `write node:${link.specifier}` };
  if (manifest.dependencies?.[name] !== undefined) return undefined;
  if (manifest.devDependencies?.[name] === undefined) {
    return { fault: `${fault}, which package.json does not declare`, remedy: 'declare it or do without' };
  }
  if (!isProduct(source) || link.kind === 'type') return undefined;
  return {
    fault: `${fault}, which only developers have`,
    remedy: 'move it to dependencies, or `import type`',
  };
};

const declared: Law = {
  claim: 'every imported package is declared',
  check: (tree) =>
    tree.sources
      .filter(({ path }) => path.endsWith('ts'))
      .flatMap((source) =>
        source.links.flatMap((link) => {
          const found = faultOf(source, link, tree.manifest);
          return found ? [{ path: source.path, line: source.lineAt(link.start), ...found }] : [];
        }),
      ),
  breaks: [
    {
      files: { 'src/net/x.ts': "\nimport { a } from 'left-pad';" },
      says: 'src/net/x.ts:2: imports left-pad, which package.json does not',
    },
    { files: { 'test/x.test.ts': "import { a } from '@scope/a/b';" }, says: 'imports @scope/a/b, which' },
    { files: { 'src/net/x.ts': "import { a } from 'fs';" }, says: 'write node:fs' },
    {
      files: {
        'package.json': '{ "devDependencies": { "ws": "1" } }',
        'src/net/x.ts': "import { a } from 'ws';",
      },
      says: 'which only developers have',
    },
  ],
  keeps: [
    {
      files: {
        'package.json': '{ "dependencies": { "@a/b": "1" } }',
        'src/net/x.ts': "import { a } from '@a/b/c';",
      },
    },
    {
      files: {
        'package.json': '{ "devDependencies": { "ws": "1" } }',
        'src/net/x.ts': "import type { A } from 'ws';",
      },
    },
    {
      files: {
        'package.json': '{ "devDependencies": { "ws": "1" } }',
        'test/x.test.ts': "import { a } from 'ws';",
      },
    },
    { files: { 'src/net/x.ts': "import { a } from 'node:fs';\nimport { b } from './fs.ts';" } },
  ],
};

const packagesOf = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(sources.flatMap(({ links }) => links.flatMap(({ specifier }) => packageOf(specifier) ?? [])));

/** Types of a package, `@types/scope__name`, are in use where the package is. */
const isTypesOf = (name: string, used: ReadonlySet<string>): boolean =>
  name.startsWith('@types/') && used.has(name.slice('@types/'.length).replace(/^(.+)__/, '@$1/'));

const idle = ({ sources, manifest, files }: Tree): Breach[] => {
  const inProduct = packagesOf(sources.filter(isProduct));
  const anywhere = packagesOf(sources);
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '';
  const lineOf = (name: string): number =>
    text.slice(0, Math.max(0, text.indexOf(`"${name}":`))).split('\n').length;
  const breach = (name: string, fault: string, remedy: string): Breach => ({
    path: 'package.json',
    line: lineOf(name),
    fault: `declares ${name}, ${fault}`,
    remedy,
  });
  const product = Object.keys(manifest.dependencies ?? {}).filter((name) => !inProduct.has(name));
  const work = Object.keys(manifest.devDependencies ?? {}).filter(
    (name) => !anywhere.has(name) && tools[name] === undefined && !isTypesOf(name, anywhere),
  );
  return [
    ...product.map((name) =>
      breach(name, 'which the product never imports', 'remove it, or move it to devDependencies'),
    ),
    ...work.map((name) =>
      breach(name, 'which nobody imports', 'remove it, or name its reason in test/tidy/laws/packages.ts'),
    ),
  ];
};

const used: Law = {
  claim: 'every declared package is imported',
  check: idle,
  breaks: [
    {
      files: { 'package.json': '{\n"dependencies": {\n"a": "1" } }' },
      says: 'package.json:3: declares a, which the product never imports',
    },
    {
      files: { 'package.json': '{ "dependencies": { "a": "1" } }', 'test/x.test.ts': "import 'a';" },
      says: 'move it to devDependencies',
    },
    { files: { 'package.json': '{ "devDependencies": { "a": "1" } }' }, says: 'which nobody imports' },
    { files: { 'package.json': '{ "devDependencies": { "@types/a": "1" } }' }, says: 'declares @types/a' },
  ],
  keeps: [
    {
      files: {
        'package.json': JSON.stringify({
          dependencies: { a: '1' },
          devDependencies: { prettier: '3', '@types/b__c': '1', '@types/node': '1' },
        }),
        'src/x.ts': "import 'a/deep';",
        'test/x.test.ts': "import '@b/c';",
      },
    },
  ],
};

/** Laws about packages. */
export const packageLaws: readonly Law[] = [declared, used];
