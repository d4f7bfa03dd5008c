import { atom } from './atom.ts';
import type { FormatReader } from './format.ts';
import { json } from './json.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';

/** The formats that are read, in the order in which a document is offered to them. */
export const formats: readonly FormatReader[] = [rss, atom, rdf, json];
