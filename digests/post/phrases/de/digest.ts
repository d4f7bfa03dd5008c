import type { HeldReason, Line } from '../../../model/index.ts';
import { time } from '../../spans.ts';
import { groundsSayer } from '../grounds.ts';
import type { DigestWords } from '../words/digest.ts';
import { count, listed, numbers } from './numbers.ts';

const sources = (total: number): string => count(total, 'Quelle', 'Quellen');

const quoted = (values: readonly string[]): string => listed(values.map((value) => `„${value}“`));

const whyStory = groundsSayer(
  {
    toldBy: (publishers) => `berichtet von ${sources(publishers)}`,
    speed: (articlesAnHour) => `zeitweise ${numbers.format(articlesAnHour)} Artikel pro Stunde`,
    newest: 'neuester Artikel ',
    withoutDate: 'ohne Datum',
    topics: (names) => `passt zu ${names.length === 1 ? 'deinem Thema' : 'deinen Themen'} ${quoted(names)}`,
    boosts: (values) => `${quoted(values)} ${values.length === 1 ? 'zählt' : 'zählen'} doppelt`,
    heavySources: (by) => `ihre Quellen zählen hier mehr ${by}`,
    lightSources: (by) => `ihre Quellen zählen hier weniger ${by}`,
    rareSources: (by) => `ihre Quellen schreiben selten ${by}`,
    toldBefore: (at) => ['schon berichtet ', time(at, 'relative'), ', und es gibt Neues'],
  },
  numbers.format,
);

const whyHeld = (reason: HeldReason): Line => {
  switch (reason.code) {
    case 'muted':
      return [`vom Filter „${reason.filter}“ ausgeblendet`];
    case 'off-topic':
      return ['gehört zu keinem Thema dieses Digests'];
    case 'told':
      return ['schon berichtet ', time(reason.at, 'relative'), ', und zu wenig ist neu'];
    case 'source-share':
      return [`${reason.publisher} hat schon drei Meldungen`];
    case 'repeats':
      return [`berichtet dasselbe wie „${reason.headline}“`];
    case 'no-room':
      return [`Platz ${numbers.format(reason.place)}, dafür war kein Raum mehr`];
    case 'too-slow':
      return ['von zu wenigen, zu langsam oder vor zu langer Zeit berichtet'];
    case 'quiet':
      return ['wartet auf den nächsten Digest: Für einen war zu wenig da'];
  }
};

/** What Broadsheet says in German around the news. */
export const germanDigest: DigestWords = {
  counts: (stories, articles, publishers) =>
    `${count(stories, 'Meldung', 'Meldungen')} aus ${count(articles, 'Artikel', 'Artikeln')} · ${sources(publishers)}`,
  readingMinutes: (minutes) => `${numbers.format(minutes)} Min. Lesezeit`,
  window: (fromAt, toAt, days) =>
    days > 1
      ? [`umfasst ${numbers.format(days)} Tage, seit `, time(fromAt, 'full')]
      : [time(fromAt, 'full'), ' bis ', time(toAt, 'full')],
  nothing: (waiting) =>
    waiting === 0
      ? 'Nichts Neues zu berichten.'
      : `Zu wenig für einen Digest: ${count(waiting, 'Meldung wartet', 'Meldungen warten')} auf den nächsten.`,
  sources,
  alsoIn: (names, total) => {
    const more = total - names.length;
    const others = more === 1 ? 'einer weiteren' : `${numbers.format(more)} weiteren`;
    return `auch bei ${more > 0 ? `${names.join(', ')} und ${others}` : listed(names)}`;
  },
  agreement: (publishers) => `ähnlich bei ${sources(publishers)}`,
  updated: 'AKTUALISIERT',
  toldBefore: (at) => ['zuletzt berichtet ', time(at, 'relative')],
  untitled: 'Ohne Titel',
  related: 'Mehr zum Thema: ',
  inBrief: 'Kurz gemeldet',
  promise: 'Alle Sätze sind wörtlich aus den Quellen zitiert',
  next: (at) => ['nächster Digest ', time(at, 'relative')],
  whyButton: 'Warum diese Meldungen?',
  whyTitle: (name) => `Warum diese Meldungen: ${name}`,
  whyStory,
  whyHeldTitle: 'Nicht dabei',
  whyHeld,
  whyMethod:
    'Artikel über dasselbe Ereignis sind eine Meldung. Zuerst kommt, was mehr Quellen gebracht haben, was sich ' +
    'schneller verbreitet und was neuer ist; deine Themen, Filter und Gewichte heben oder senken es, und keine ' +
    'Quelle führt mehr als drei Meldungen an, solange eine andere wartet. Zitiert werden Sätze, die weit vorn ' +
    'stehen, mit dem Rest ihres Artikels und seiner Überschrift am meisten gemeinsam haben und für sich allein ' +
    'verständlich sind.',
  nameNow: 'Aktuelle Nachrichten',
};
