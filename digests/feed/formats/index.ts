import { atom } from './atom.ts';
import type { FormatReader } from './format.ts';
import { json } from './json.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';
import { sitemap } from './sitemap.ts';

/** The formats that are read. */
export const formats: readonly FormatReader[] = [rss, atom, rdf, json, sitemap];
