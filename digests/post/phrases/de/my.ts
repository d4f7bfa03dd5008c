import { block, command, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import type { MyWords } from '../words/my.ts';

const { count, listed } = numeralsOf('de');

/** What `/my` says in German. */
export const germanMy: MyWords = {
  digestName: 'Dein Überblick',
  planned: 'Dein eigener Überblick ist eingeplant',
  comes: (when) => [
    `Er kommt als Direktnachricht ${when}, aus den Quellen dieses Servers, ohne das, was du ausblendest.`,
  ],
  about: (topics) => `Über ${listed(topics)}.`,
  arrived: 'Eine erste Nachricht ist jetzt in deinen Direktnachrichten.',
  notArrived: 'Dein Überblick bleibt eingeplant: Er kommt, sobald dich Nachrichten erreichen.',
  ended: 'Dein Überblick ist beendet. Es wird dir nichts mehr geschickt.',
  neverWas: [
    'Du bekommst von diesem Server keinen Überblick. ',
    command('my digest'),
    ' mit einer Zeit plant einen.',
  ],
  zoneUnknown: [
    'Die Zeiten sind in UTC, weil du keine Zeitzone genannt hast. ',
    command('my settings'),
    ' merkt sich deine.',
  ],
  letter: (when, firstAt) => [
    block('headline', 'Hierher kommt dein Überblick'),
    block(
      'paragraph',
      `Er kommt ${when}. Der erste: `,
      time(firstAt, 'full'),
      ' (',
      time(firstAt, 'relative'),
      ').',
    ),
    block(
      'note',
      command('my digest'),
      ' auf dem Server ändert oder beendet ihn; ',
      command('my data'),
      ' zeigt und löscht, was über dich gespeichert ist.',
    ),
  ],
  whenOff: 'aus: schick mir keinen Überblick mehr',
  whenExamples: [
    'täglich 8 Uhr',
    'werktags 8 Uhr',
    'werktags 7:30 und 18:00',
    'wochenends 10 Uhr',
    'montags 9 Uhr',
  ],
  kinds: {
    word: (value) => `das Wort „${value}“`,
    source: (value) => `die Quelle „${value}“`,
    topic: (value) => `das Thema „${value}“`,
    author: (value) => `Beiträge von „${value}“`,
  },
  muted: (what) => `Für dich ausgeblendet: ${what}`,
  effect: (hidden, of) =>
    of === 0
      ? 'Aus den letzten Tagen gibt es keine Meldungen, an denen sich das zeigen ließe.'
      : `${hidden} der letzten ${count(of, 'Meldung', 'Meldungen')} ${hidden === 1 ? 'passte' : 'passten'}.`,
  until: (at) => (at === null ? ['dauerhaft'] : ['bis ', time(at, 'full')]),
  muteScope: [
    'Das gilt für alles, was für dich gemacht wird: ',
    command('digest now'),
    ', mehr Meldungen, deinen eigenen Überblick. Beiträge für alle bleiben, wie sie sind.',
  ],
  mutes: (total) =>
    total === 1 ? 'Eines ist hier für dich ausgeblendet' : `${total} Dinge sind hier für dich ausgeblendet`,
  mutesNone: [
    'Hier ist nichts für dich ausgeblendet. ',
    command('my mute'),
    ' blendet ein Wort, eine Quelle oder ein Thema aus.',
  ],
  mutesList: 'Zeigen, was ich ausgeblendet habe',
  unmute: 'Etwas wieder einblenden',
  unmuted: (what) => `Wieder eingeblendet: ${what}.`,
  forGood: 'dauerhaft',
  settings: 'Deine Einstellungen',
  settingsKept: 'Deine Einstellungen sind gespeichert',
  settingsUse: [
    strong('Sie gelten auf jedem Server:'),
    ' ',
    command('digest now'),
    ' und ',
    command('my digest'),
    ' richten sich danach, wo du nichts anderes sagst.',
  ],
  zone: 'Zeitzone',
  zoneHint: 'Zum Beispiel Europe/Berlin; leer für die des Servers',
  style: 'Wie viel zitiert wird',
  styles: {
    headlines: 'Nur Überschriften',
    brief: 'Kurz: ein oder zwei Sätze je Meldung',
    detailed: 'Ausführlich: zwei oder drei Sätze je Meldung',
  },
  stories: 'Meldungen je Überblick (1 bis 15)',
  hours: 'Stunden, die er zurückreicht (1 bis 168)',
  asUsual: 'wie üblich',
  data: 'Was über dich gespeichert ist',
  dataHolds: [
    'Deine Einstellungen, deine eigenen Überblicke, was du ausblendest und wie du abgestimmt hast, auf allen ' +
      'Servern. ' +
      'Sonst ist nichts über dich gespeichert. ',
    command('my data'),
    ' mit der Aktion ',
    strong('delete'),
    ' vergisst es.',
  ],
  forgetQuestion: [
    'Alles vergessen, was über dich gespeichert ist? Deine Einstellungen, deine eigenen Überblicke, was du ' +
      'ausblendest, ' +
      'und deine Stimmen sind dann auf allen Servern weg. Das lässt sich nicht rückgängig machen.',
  ],
  forget: 'Alles vergessen',
  forgotten: ({ digests, mutes, votes }) =>
    `Vergessen: deine Einstellungen, ${count(digests, 'eigener Überblick', 'eigene Überblicke')}, ` +
    `${count(mutes, 'Ausgeblendetes', 'Ausgeblendete')} und ${count(votes, 'Stimme', 'Stimmen')}.`,
};
