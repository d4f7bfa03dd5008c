import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { own } from './own.ts';
import { peers } from './peers.ts';

type Manifest = { readonly dependencies?: object; readonly devDependencies?: object };

const manifestAt = (path: string): Manifest =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));

const packageNames = new Set(peers.flatMap(({ packageName }) => packageName ?? []));

test('the packages of the bench are those of its peers', () => {
  expect(Object.keys(manifestAt('../package.json').devDependencies ?? {}).sort()).toEqual(
    [...packageNames].sort(),
  );
});

test('none of them is a package of the product', () => {
  const { dependencies, devDependencies } = manifestAt('../../../package.json');
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => packageNames.has(name))).toEqual([]);
});

test('no two contestants have one name', () => {
  const names = [...own, ...peers].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
