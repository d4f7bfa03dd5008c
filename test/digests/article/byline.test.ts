import { describe, expect, test } from 'vitest';
import { authorsOf } from '../../../digests/article/byline.ts';
import type { Markup } from '../../../digests/article/markup.ts';

type Page = {
  readonly told?: readonly string[];
  readonly meta?: Readonly<Record<string, string>>;
  readonly bylines?: readonly string[];
};

const authors = ({ told = [], meta = {}, bylines = [] }: Page): readonly string[] => {
  const markup: Markup = {
    meta: new Map(Object.entries(meta)),
    canonical: null,
    language: null,
    windowTitle: '',
    headings: [],
    times: [],
    bylines,
  };
  return authorsOf(markup, { told, siteNames: ['The Post', 'post.example'] });
};

describe('the authors of', () => {
  test.each<[string, Page, readonly string[]]>([
    ['a page that tells none are none', {}, []],
    ['JSON-LD are believed first', { told: ['Paula Renn'], meta: { author: 'Tomas Weil' } }, ['Paula Renn']],
    ['a meta element are next', { meta: { author: 'Tomas Weil' }, bylines: ['Ines Tollan'] }, ['Tomas Weil']],
    ['a marked element are last', { bylines: ['By Ines Tollan'] }, ['Ines Tollan']],
    ['one byline are parted', { bylines: ['By Ines Tollan and Tomas Weil'] }, ['Ines Tollan', 'Tomas Weil']],
    [
      'a German byline lose "Von"',
      { bylines: ['Von Ines Tollan und Tomas Weil'] },
      ['Ines Tollan', 'Tomas Weil'],
    ],
    [
      'a list with twins are told once',
      { told: ['Paula Renn', 'PAULA RENN', 'Tomas Weil'] },
      ['Paula Renn', 'Tomas Weil'],
    ],
    ['a byline with a role lose it', { bylines: ['Paula Renn, Staff Writer'] }, ['Paula Renn']],
    [
      'a page that names itself stand aside for a person',
      { told: ['The Post'], bylines: ['Paula Renn'] },
      ['Paula Renn'],
    ],
    ['a page that names itself alone are itself', { told: ['The Post'] }, ['The Post']],
    ['a profile’s address are none', { meta: { 'article:author': 'https://social.example/paula' } }, []],
    ['a mail address are none', { meta: { author: 'p.renn@post.example' } }, []],
    ['an element that tells a date are none', { bylines: ['Published 23 November 2026'] }, []],
    ['a byline in Korean are kept', { bylines: ['신현주'] }, ['신현주']],
    ['a name with accents are kept', { told: ['Şule Çelik'] }, ['Şule Çelik']],
  ])('%s', (_name, page, expected) => expect(authors(page)).toEqual(expected));
});
