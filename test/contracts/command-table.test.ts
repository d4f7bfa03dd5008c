import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandTable, tableFile } from './command-table.ts';

const withoutPadding = (table: string): string => table.replace(/ +\|/gu, ' |').replace(/-+/gu, '-');

test('docs/COMMANDS.md lists every command as it is defined; `npm run docs` brings it up to date', () =>
  // Prettier pads the columns.
  expect(withoutPadding(readFileSync(tableFile, 'utf8'))).toBe(withoutPadding(commandTable())));
