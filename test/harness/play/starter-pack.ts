import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewsstandFeed } from '../newsstand/index.ts';

/** What a bot is told of the packs that it can offer, in the form of its PACKS_FILE. */
const packOf = (feeds: readonly NewsstandFeed[]) => ({
  id: 'newsstand',
  names: {
    en: 'The newsstand of Harbour Town',
    de: 'Der Kiosk von Harbour Town',
    fr: 'Le kiosque de Harbour Town',
    es: 'El quiosco de Harbour Town',
  },
  language: 'en',
  feeds: feeds.map(({ name, url }) => ({ name, url })),
});

/** A file of starter packs that is there as long as it is needed. */
interface PackFile {
  readonly path: string;
  readonly remove: () => void;
}

/** Writes the newsstand's feeds down as a starter pack: without a network, nothing else could be read. */
export function writeStarterPack(feeds: readonly NewsstandFeed[]): PackFile {
  const folder = mkdtempSync(join(tmpdir(), 'newsstand-packs-'));
  const path = join(folder, 'packs.json');
  writeFileSync(path, JSON.stringify([packOf(feeds)]));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
