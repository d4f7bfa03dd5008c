import { link, time } from '../../spans.ts';
import type { PlanningWords } from '../words/planning.ts';
import { germanReason } from './health.ts';
import { count } from './numbers.ts';

const lastRun: PlanningWords['lastRun'] = ({ at, state, messageUrl, problem }) => {
  const when = time(at, 'relative');
  const why = problem === null ? '' : `: ${germanReason(problem)}`;
  switch (state) {
    case 'posted':
      return [
        'zuletzt erschienen ',
        when,
        ...(messageUrl === null ? [] : [', ', link('ansehen', messageUrl)]),
      ];
    case 'posting':
      return ['wird gepostet seit ', when];
    case 'held':
      return ['ließ sich nicht posten ', when, ` und wartet${why}`];
    case 'quiet':
      return ['zu wenig für eine Ausgabe ', when, ': es wartet auf die nächste'];
    case 'skipped':
      return ['ausgelassen ', when, why === '' ? ': es wäre zu spät gewesen' : why];
    case 'failed':
      return ['fehlgeschlagen ', when, why];
  }
};

/** What is said in German of planning a schedule in detail. */
export const germanPlanning: PlanningWords = {
  settings: {
    name: 'Name',
    channel: 'Kanal',
    when: 'Wann',
    kind: 'Art',
    topics: 'Themen',
    stories: 'Meldungen',
    style: 'Stil',
    mention: 'Ruft',
    discussion: 'Thread zum Diskutieren',
    quiet: 'Ohne Benachrichtigung',
    publish: 'Für Follower veröffentlicht',
    tags: 'Tags',
  },
  kinds: {
    morning: 'die Nachrichten des Tages',
    breaking: 'nur was sich schnell verbreitet und viele melden',
    weekly: 'Rückblick auf die Woche',
    topic: 'alles zu den Themen',
  },
  styles: { headlines: 'nur Schlagzeilen', brief: 'kurz', detailed: 'ausführlich' },
  yes: 'ja',
  no: 'nein',
  everything: 'alles',
  nobody: 'niemanden',
  noTags: 'keine',
  tags: (total) => count(total, 'Tag', 'Tags'),
  clockGap: (at, wanted) => [
    `Die Uhr springt einmal über ${wanted} hinweg: An diesem Tag erscheint die Ausgabe `,
    time(at, 'full'),
    '.',
  ],
  changeTitle: (name) => `${name} ändern?`,
  changed: (name) => `${name} ist geändert`,
  lastRun,
  paused: (since) => ['pausiert seit ', time(since, 'relative')],
  pausing: (name) => `${name} ruht jetzt. Was inzwischen kommt, steht in der ersten Ausgabe danach.`,
  resumed: (name, nextAt) => [`${name} läuft weiter. Nächste Ausgabe: `, time(nextAt, 'full'), '.'],
  skipped: (name, at, nextAt) => [
    `${name} lässt `,
    time(at, 'full'),
    ' aus. Die Nachrichten kommen mit der nächsten Ausgabe: ',
    time(nextAt, 'full'),
    '.',
  ],
  removeQuestion: (name) => `${name} entfernen? Was erschienen ist, bleibt; eigene Filter gehen mit.`,
  reading: (typed, when, next) => `${typed} → ${when}, nächste ${next}`,
  usualDays: ['täglich', 'werktags', 'Wochenende', 'montags', 'freitags'],
  topicForm: {
    title: (name) => `Thema: ${name}`,
    label: 'Wörter und Wendungen',
    hint: 'Eine je Zeile, auch Synonyme. Es zählt, was im Titel oder am Anfang einer Meldung steht.',
  },
};
