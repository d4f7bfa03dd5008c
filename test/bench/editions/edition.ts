/** A process that makes editions one way: `node edition.ts naive 1000` prints what they cost, as JSON. */
import { composeDigest, type EditionInput } from '../../../digests/slow.ts';
import { cpuMs } from '../race/cpu.ts';
import { peakBytes } from '../race/peak.ts';
import { composeNaively } from './naive.ts';
import { editionOf } from './press.ts';

/** Editions after the first, whose median counts. */
const furtherEditions = 3;

const ways: Readonly<Record<string, (input: EditionInput) => number>> = {
  Broadsheet: (input) => composeDigest(input).stories.length,
  naive: composeNaively,
};

const [, , name = '', articles = '0'] = process.argv;
const way = ways[name];
if (way === undefined) throw new Error(`Nobody composes the way called ${name}.`);

const input = editionOf(Number(articles));
const before = peakBytes();
const usedMs: number[] = [];
let told = 0;
for (let turn = 0; turn <= furtherEditions; turn += 1) {
  const start = cpuMs();
  told = way(input);
  usedMs.push(cpuMs() - start);
}
const [firstMs, ...furtherMs] = usedMs;
const figures = { firstMs, furtherMs, bytes: peakBytes() - before, stories: input.stories.length, told };
process.stdout.write(JSON.stringify(figures));
