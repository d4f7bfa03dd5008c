import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type Feed,
  findFeeds,
  type ListedFeed,
  readDate,
  readFeed,
  readOpml,
  writeOpml,
} from '../../digests/slow.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const data = join(shared, 'data/feeds');
const scorer = join(shared, 'score/feeds.mjs');

const isAbsent = !existsSync(data) || !existsSync(scorer);
if (isAbsent) console.info('Skipped: ../shared/data/feeds, to measure feeds with, is not beside this clone.');

const jsonIn = (name: string) => JSON.parse(readFileSync(join(data, name), 'utf8'));

/** Shares in per cent that have been reached, less a case or two: below them a change has broken something. */
const floors = { ALL: 99.5, 'K:encoding': 100, 'K:malformed': 98, 'K:real-world': 100, 'F:jsonfeed': 98 };

const datesFloor = 0.95;

type Case = {
  readonly id: string;
  readonly file: string;
  readonly contentType?: string;
  readonly contentLocation?: string;
  readonly url?: string;
};

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const answerOf = ({ items, ...feed }: Feed): object => ({
  feed,
  items: items.map(({ publishedAt, updatedAt, ...item }) => ({
    ...item,
    published: instant(publishedAt),
    updated: instant(updatedAt),
  })),
});

const answerTo = ({ id, file, contentType, contentLocation, url }: Case): string => {
  const read = readFeed(readFileSync(join(data, 'files', file)), {
    contentType: contentType ?? null,
    url: contentLocation ?? url ?? 'https://example.org/feed.xml',
  });
  return JSON.stringify(read.ok ? { id, ...answerOf(read.value) } : { id, problem: read.problem });
};

/** The shares of cases that pass, by kind and format, as the shared measure counts them: "949/951 99.8". */
const measure = (answers: readonly string[]): Readonly<Record<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  try {
    writeFileSync(join(folder, 'answers.jsonl'), answers.join('\n'));
    const { stdout } = spawnSync(process.execPath, [scorer, 'score', data, join(folder, 'answers.jsonl')], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe.skipIf(isAbsent)('feeds keep what they have reached', () => {
  test('on the fixtures of other readers', () => {
    const cases: readonly Case[] = jsonIn('cases.json');
    const shares = measure(cases.map(answerTo));
    for (const [kind, floor] of Object.entries(floors)) {
      const share = Number(shares[kind]?.split(' ')[1]);
      expect(share, `${kind}: ${shares[kind]}`).toBeGreaterThanOrEqual(floor);
    }
  });

  test('on dates', () => {
    const dates: readonly { readonly input: string; readonly expect: string | null }[] = jsonIn('dates.json');
    const right = dates.filter(({ input, expect: meant }) => {
      const at = readDate(input);
      if (meant === 'valid') return at !== null;
      return at === (meant === null ? null : Date.parse(meant));
    });
    expect(right.length / dates.length).toBeGreaterThanOrEqual(datesFloor);
  });

  type Page = {
    readonly id: string;
    readonly html: string;
    readonly url: string;
    readonly count: number;
    readonly feeds: readonly { readonly i: number; readonly url: string }[];
  };

  test('on the feeds that pages name', () => {
    const pages: readonly Page[] = jsonIn('discovery.json');
    for (const { id, html, url, count, feeds } of pages) {
      const found = findFeeds(html, url);
      expect(found, id).toHaveLength(count);
      for (const feed of feeds) expect(found[feed.i], id).toBe(feed.url);
    }
  });
});

/** What is asserted of a file: the value at a path through what its first reader, listparser, made of it. */
type Assertion = { readonly path: readonly (string | number)[]; readonly equals: unknown };

/** The same facts under listparser's names, as far as lists of feeds have them. */
const listed = ({ title, url, topics }: ListedFeed): Readonly<Record<string, unknown>> => ({
  title: title ?? '',
  url,
  tags: topics.filter((topic) => !topic.includes('/')),
  categories: topics.map((topic) => topic.split('/')),
});

const valueAt = (root: unknown, path: Assertion['path']): unknown =>
  path.reduce<unknown>((value, step) => {
    if (step === 'len()') return Array.isArray(value) ? value.length : undefined;
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, root);

describe.skipIf(isAbsent)('lists of feeds', () => {
  type File = { readonly file: string; readonly expect: readonly Assertion[] };

  const feedsIn = (file: string): readonly ListedFeed[] => {
    const list = readOpml(readFileSync(join(data, 'opml', file)));
    if (!list.ok) throw new Error(`${file}: ${list.problem.code}`);
    return list.value;
  };

  /** Other formats than OPML, and facts about the list itself, are not read; `null` stands for what was not kept. */
  const asserted: readonly File[] = isAbsent
    ? []
    : jsonIn('opml/cases.json')
        .filter(({ file }: File) => /^(?:opml|malformed)__/.test(file))
        .map(({ file, expect: assertions }: File) => ({
          file,
          expect: assertions.filter(({ path, equals }) => path[0] === 'feeds' && equals !== null),
        }));

  test.each(asserted.filter(({ expect: { length } }) => length > 0))(
    '$file',
    ({ file, expect: assertions }) => {
      const feeds = feedsIn(file).map(listed);
      for (const { path, equals } of assertions)
        expect(valueAt({ feeds }, path), path.join('.')).toEqual(equals);
    },
  );

  test('are written and read back as they were', () => {
    for (const file of isAbsent ? [] : readdirSync(join(data, 'opml'))) {
      if (!/^(?:opml|malformed)__/.test(file)) continue;
      const feeds = feedsIn(file);
      expect(readOpml(writeOpml(feeds, file)), file).toEqual({ ok: true, value: feeds });
    }
  });
});
