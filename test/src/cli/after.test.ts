import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNewsstand, type Newsstand } from '../../harness/newsstand/index.ts';
import { fixture, runBroadsheet } from './command-line.ts';

type Story = {
  readonly headline: string;
  readonly updates: number | null;
  readonly coverage: readonly { readonly publisher: string; readonly url: string }[];
  readonly related: readonly { readonly text: string }[];
  readonly quotes: readonly { readonly text: string }[];
};

/** What is published meanwhile is published after the edition, though feeds know no parts of a second. */
const aheadMs = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-after-'));
let newsstand: Newsstand;
beforeAll(async () => {
  newsstand = await startNewsstand({ now: () => Date.now() + aheadMs });
});
afterAll(async () => {
  await newsstand.stop();
  rmSync(folder, { recursive: true });
});

const digest = (...args: readonly string[]) => {
  const feeds = newsstand.feeds.map(({ url }) => url);
  const environment = { FETCH_ALLOW: new URL(newsstand.url).host };
  return runBroadsheet(['digest', '--json', '--feed', ...feeds, ...args], { environment });
};

const storiesIn = (stdout: string): readonly Story[] => JSON.parse(stdout).stories;

describe('editions of the newsstand', () => {
  const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
  let gate: Story | undefined;

  test('tell once what three outlets tell, with the headlines that stood between the lines', async () => {
    const { stdout } = await digest('--hours', '24', '--stories', '3');
    writeFileSync(first, stdout);
    gate = storiesIn(stdout).find(({ headline }) => headline.includes('Merrow Gate'));
    const publishers = gate?.coverage.map(({ publisher }) => publisher).toSorted();
    expect(publishers).toEqual(['Harbour Gazette', 'Meridian Science', 'Northcoast Wire']);
    const comet = 'A small comet is slowing down and may soon spin the other way';
    expect(gate?.related.map(({ text }) => text)).toContain(comet);
  });

  test('tell nothing again when nothing has come since', async () => {
    const { code, stdout, stderr } = await digest('--after', first);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Nothing new');
  });

  test('mark what moved on as an update, and quote only what is new of it', async () => {
    let published = 0;
    while (newsstand.publish() !== null) published += 1;
    const { stdout } = await digest('--after', first);
    writeFileSync(second, stdout);
    const stories = storiesIn(stdout);
    expect(stories).toHaveLength(published);
    const update = stories.find(({ updates }) => updates !== null);
    expect(update?.headline).toContain('Stuck leaf of the Merrow Gate');
    expect(update?.quotes.length).toBeGreaterThan(0);
    const told = gate?.quotes.map(({ text }) => text) ?? [];
    for (const { text } of update?.quotes ?? []) expect(told).not.toContain(text);
  });

  test('remember several editions', async () => {
    const { code } = await digest('--after', second, first);
    expect(code).toBe(1);
    const all = storiesIn(
      (await digest('--after', second, first, '--hours', '48', '--stories', '15')).stdout,
    );
    expect(all.length).toBeGreaterThan(3);
    const known = new Set(gate?.coverage.map(({ url }) => url));
    for (const { coverage } of all) expect(coverage.filter(({ url }) => known.has(url))).toEqual([]);
  });
});

describe('wishes', () => {
  test('of topics and of silence are followed', async () => {
    const sea = storiesIn((await digest('--recipe', 'topic', '--topic', 'eelgrass, seagrass')).stdout);
    expect(sea.length).toBeGreaterThan(0);
    for (const { headline } of sea) expect(headline).toMatch(/seagrass/i);
    const quiet = storiesIn((await digest('--mute', 'Merrow Gate', '--stories', '15')).stdout);
    expect(quiet.length).toBeGreaterThan(3);
    for (const { headline } of quiet) expect(headline).not.toContain('Merrow Gate');
  });

  test('that say nothing are told how to', async () => {
    const { code, stderr } = await digest('--recipe', 'topic');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--topic WORDS') });
  });

  test.each([
    ['no JSON', 'bridge.txt'],
    ['JSON that is no edition', '../../../../package.json'],
  ])('for the edition after %s are refused', async (_name, file) => {
    const { code, stderr } = await digest('--after', fixture(file));
    expect(code).toBe(1);
    expect(stderr).toContain('is no digest as --format json writes it');
  });
});
