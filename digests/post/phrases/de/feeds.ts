import { numeralsOf } from '../numerals.ts';
import { time } from '../../spans.ts';
import type { FeedWords } from '../words/feeds.ts';

const { count, format } = numeralsOf('de');

const feeds = (total: number): string => count(total, 'Feed', 'Feeds');

/** What is said in German of feeds and changes to sources. */
export const germanFeeds: FeedWords = {
  found: (name) => `Ist es das? ${name}`,
  sample: 'In einem Digest würde daraus so zitiert:',
  addButton: 'Hinzufügen',
  thisWeek: (articles) => `${count(articles, 'Meldung', 'Meldungen')} diese Woche`,
  topic: (topic) => `Thema ${topic}`,
  weight: (weight) => `Gewicht ${format(weight)} von 5`,
  tested: (title) => `${title} lässt sich lesen`,
  testedFacts: (entries, seconds) =>
    `${count(entries, 'Eintrag', 'Einträge')}, gelesen in ${count(seconds, 'Sekunde', 'Sekunden')}`,
  newestAt: (at) => ['der neueste ', time(at, 'relative')],
  changed: (name) => `${name} ist geändert`,
  unchanged: (name) => `${name} bleibt, wie es war: Es wurde nichts anderes angegeben.`,
  changes: { name: 'Name', topic: 'Thema', weight: 'Gewicht', none: 'keines' },
  removeQuestion: (name) =>
    `${name} nicht mehr verfolgen? Auch aus dem Archiv dieses Servers verschwinden die Artikel.`,
  importTitle: (file) => `Was ${file} ändern würde`,
  importFresh: (total) => `Neu und lesbar: ${feeds(total)}`,
  importKnown: (total) => `Hier schon Quellen: ${format(total)}`,
  importUnreachable: (total) => `Nicht lesbar: ${feeds(total)}`,
  importLeft: (total) => `${feeds(total)} wurden nicht mehr angesehen: Gelesen werden hundert auf einmal.`,
  importNothing: 'Es gibt nichts hinzuzufügen.',
  importButton: (total) => `${feeds(total)} hinzufügen`,
  imported: (total) => `${count(total, 'Quelle wurde', 'Quellen wurden')} hinzugefügt.`,
  exported: (total) =>
    `${count(total, 'Quelle', 'Quellen')} als OPML-Datei, die jeder Feedreader und /source import lesen kann.`,
  more: (total) => `… und ${format(total)} weitere`,
};
