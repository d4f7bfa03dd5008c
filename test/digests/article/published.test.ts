import { describe, expect, test } from 'vitest';
import type { Markup } from '../../../digests/article/markup.ts';
import { publishedAtOf } from '../../../digests/article/published.ts';

type Page = {
  readonly told?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly times?: readonly string[];
  readonly url?: string;
};

const published = ({ told, meta = {}, times = [], url }: Page): string | null => {
  const markup: Markup = {
    meta: new Map(Object.entries(meta)),
    canonical: null,
    language: null,
    windowTitle: '',
    headings: [],
    times,
    bylines: [],
  };
  const at = publishedAtOf(markup, told ?? null, url ?? null);
  return at === null ? null : new Date(at).toISOString();
};

describe('the moment of publication is', () => {
  test.each<[string, Page, string | null]>([
    ['unknown where nothing tells it', {}, null],
    ['unknown where what tells it is no date', { told: 'yesterday', times: ['soon'] }, null],
    [
      'that of JSON-LD',
      { told: '2026-11-23T08:00:00+01:00', times: ['2025-01-01'] },
      '2026-11-23T07:00:00.000Z',
    ],
    [
      'that of Open Graph',
      { meta: { 'article:published_time': '2026-11-23T08:00:00Z' } },
      '2026-11-23T08:00:00.000Z',
    ],
    [
      'that of the first time element',
      { times: ['2026-11-23 08:00', '2026-11-24'] },
      '2026-11-23T08:00:00.000Z',
    ],
    ['the day in the address', { url: 'https://post.example/2026/11/23/bridge' }, '2026-11-23T00:00:00.000Z'],
    [
      'read in the zone that another place tells',
      { told: '2026-11-23T08:00:00', times: ['2026-11-23T08:00:00+02:00'] },
      '2026-11-23T06:00:00.000Z',
    ],
    [
      'UTC where the other place is another moment',
      { told: '2026-11-23T08:00:00', times: ['2026-11-23T08:07:00+02:00'] },
      '2026-11-23T08:00:00.000Z',
    ],
  ])('%s', (_name, page, expected) => expect(published(page)).toBe(expected));
});
