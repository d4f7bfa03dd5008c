import type { HeldReason, Line } from '../../../model/index.ts';
import { command, link, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import { scoreSayer } from '../scores.ts';
import type { TraceWords } from '../words/trace.ts';

const { count, format } = numeralsOf('de');

const fixFor = (reason: HeldReason, schedule: string): Line => {
  switch (reason.code) {
    case 'muted':
      return [
        `nimm den Filter „${reason.filter}“ mit `,
        command('filter remove'),
        ' weg, oder deinen eigenen mit ',
        command('my mute'),
      ];
    case 'off-topic':
      return [
        `gib ${schedule} mit `,
        command('schedule edit'),
        ' ein weiteres Thema, oder dem Thema ein weiteres Wort',
      ];
    case 'source-share':
      return [
        'folge mit ',
        command('source add'),
        ` weiteren Quellen: ${reason.publisher} ist dann nicht mehr allein`,
      ];
    case 'no-room':
      return [
        `lass ${schedule} mit `,
        command('schedule edit'),
        ' mehr Meldungen bringen, oder hebe das Thema mit ',
        command('filter add'),
      ];
    case 'too-slow':
      return ['ein Zeitplan der üblichen Art bringt solche Meldungen: ', command('schedule add')];
    case 'quiet':
      return [`sie kommt mit dem nächsten ${schedule}; `, command('schedule run'), ' postet ihn jetzt'];
    case 'told':
    case 'repeats':
      return [];
  }
};

/** What `/digest why` says in German. */
export const germanTrace: TraceWords = {
  found: ({ source, at, publishedAt }) => [
    strong('Gefunden'),
    ` bei ${source} `,
    time(at, 'full'),
    ...(publishedAt === null ? [', ohne eigenes Datum'] : [', veröffentlicht ', time(publishedAt, 'full')]),
  ],
  read: ({ words, from, problem }) => [
    strong('Gelesen:'),
    ' ',
    words === 0
      ? 'kein Text, nur die Überschrift'
      : `${count(words, 'Wort', 'Wörter')} ${from === 'page' ? 'von der Seite' : 'aus dem Feed'}`,
    ...(problem === null ? [] : ['; die Seite gab nichts her']),
  ],
  grouped: ({ publishers, copyOf, isWaiting }) => [
    strong('Verglichen:'),
    ' ',
    isWaiting
      ? 'noch nicht, das dauert eine Minute'
      : publishers > 1
        ? `eine Meldung mit ${count(publishers - 1, 'weiterer Quelle', 'weiteren Quellen')}`
        : 'niemand sonst berichtet davon',
    ...(copyOf === null ? [] : [`; wiederholt „${copyOf}“`]),
  ],
  told: (at, url) => [link('gepostet', url), ' ', time(at, 'full')],
  held: (at) => ['nicht dabei ', time(at, 'full'), ': '],
  unlisted: (at) => ['nicht dabei ', time(at, 'full'), ': zu viele andere waren mehr wert'],
  willTell: (nextAt) => ['nach jetzigem Stand im nächsten dabei, ', time(nextAt, 'relative')],
  willHold: (nextAt) => ['nach jetzigem Stand im nächsten nicht dabei, ', time(nextAt, 'relative'), ': '],
  willSee: (nextAt) => ['der nächste entscheidet, ', time(nextAt, 'relative')],
  tooOld: 'war beim Finden schon zu alt für eine Nachricht',
  before: 'kam vor jedem Überblick, der noch aufbewahrt ist',
  rank: (place, of) => `Platz ${format(place)} von ${format(of)}`,
  score: scoreSayer('de', {
    score: 'Wertung',
    factors: {
      publishers: 'Quellen',
      velocity: 'Tempo',
      age: 'Frische',
      topics: 'Themen',
      boosts: 'Verstärker',
      sources: 'Gewichte',
      rarity: 'Seltenheit',
      votes: 'Stimmen',
    },
  }),
  noSchedules: [
    'Hier ist kein Überblick eingeplant. ',
    command('schedule add'),
    ' plant einen; ',
    command('digest now'),
    ' macht einen für dich.',
  ],
  fix: 'Um das zu ändern: ',
  fixFor,
  fixText: ['sieh mit ', command('source test'), ' nach, was der Feed liefert'],
};
