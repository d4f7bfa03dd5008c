import { numeralsOf } from '../numerals.ts';
import { channel, command, strong, time } from '../../spans.ts';
import type { ConfigWords } from '../words/config.ts';
import { permission } from './permissions.ts';

const { count, listed } = numeralsOf('de');

/** What `/config` says in German. */
export const germanConfig: ConfigWords = {
  title: 'Einstellungen dieses Servers',
  names: {
    timezone: 'Zeitzone',
    language: 'Sprache der Beiträge',
    alertsChannelId: 'Warnungen',
    layout: 'Darstellung',
    hasImages: 'Bilder',
    keepDays: 'Ausgaben werden aufbewahrt',
  },
  unset: {
    timezone: 'UTC, bis eine gesetzt ist',
    language: 'wie der Server in Discord',
    alertsChannelId: 'gehen persönlich an die Person, die den Zeitplan angelegt hat',
    keepDays: 'so lange, wie der Betreiber sie behält',
  },
  components: 'modern',
  embeds: 'klassische Embeds',
  yes: 'ja',
  no: 'nein',
  days: (days) => count(days, 'Tag', 'Tage'),
  howToChange: ['Ändern mit ', command('config set'), '; ', command('config check'), ' sucht nach Fehlern.'],
  saved: 'Gespeichert.',
  nothingGiven: 'Nichts wurde geändert, weil nichts angegeben war. Nenne mindestens eine Einstellung.',
  checkTitle: 'Was geprüft wurde',
  allWell: 'Alles ist, wie es sein soll.',
  channelFine: (channelId) => ['✓ ', channel(channelId), ': Broadsheet darf dort posten'],
  channelGone: (schedules) => [
    `✗ Den Kanal von ${listed(schedules)} gibt es nicht mehr. Wähle einen anderen mit `,
    command('schedule edit'),
    '.',
  ],
  channelLacks: (channelId, missing) => [
    '✗ ',
    channel(channelId),
    `: Es fehlt ${listed(missing.map(permission))}`,
  ],
  channelFix: (missing) =>
    'Rechtsklick auf den Kanal › Kanal bearbeiten › Berechtigungen › Rolle von Broadsheet hinzufügen › ' +
    `${listed(missing.map(permission))} erlauben.`,
  channelClosed: (channelId, problem) => [
    '✗ ',
    channel(channelId),
    `: ${problem} Es wird jetzt wieder versucht.`,
  ],
  sourcesFine: (total) => `✓ ${count(total, 'Quelle', 'Quellen')}, alle lesbar`,
  sourceFails: (name, reason) => `✗ ${name}: ${reason}`,
  noSources: [
    '✗ Noch keine Quellen. ',
    command('source add'),
    ' nimmt die Adresse eines Feeds oder einer Website.',
  ],
  noSchedules: ['✗ Kein Digest ist geplant. ', command('schedule add'), ' richtet einen ein.'],
  noTimezone: ['– Keine Zeitzone gesetzt: Zeitpläne ohne eigene gelten in UTC. ', command('config set')],
  noAlerts: [
    '– Kein Kanal für Warnungen: Fehler gehen an die Person hinter dem Zeitplan. ',
    command('config set'),
  ],
  statusTitle: 'Wie es um die Nachrichten steht',
  statusSources: (sources, failing, articlesToday) =>
    `${count(sources, 'Quelle', 'Quellen')}${failing > 0 ? `, davon ${failing} gestört` : ''}, ` +
    `${count(articlesToday, 'Artikel', 'Artikel')} am letzten Tag`,
  statusSchedule: (name, nextAt) => [strong(name), ': nächster ', time(nextAt, 'full')],
  statusPaused: (name) => [strong(name), ': pausiert, ', command('schedule resume')],
  statusLast: (at) => ['zuletzt ', time(at, 'relative')],
  statusWaiting: (stories) =>
    `${count(stories, 'Meldung wartet', 'Meldungen warten')} auf den nächsten: Es gab zu wenig zu erzählen`,
  backedUp:
    'Einstellungen, Quellen, Zeitpläne, Themen und Filter dieses Servers. /config restore spielt sie zurück, hier ' +
    'oder anderswo. Was Mitglieder für sich festgelegt haben, ist nicht enthalten.',
  restoreTitle: (file) => `Was ${file} ändern würde`,
  restoreSettings: (names) => `Einstellungen: ${listed(names)}`,
  restoreSources: (names) => `${count(names.length, 'neue Quelle', 'neue Quellen')}: ${listed(names)}`,
  restoreSchedules: (names) => `${count(names.length, 'neuer Zeitplan', 'neue Zeitpläne')}: ${listed(names)}`,
  restoreChanged: (names) => `Geänderte Zeitpläne: ${listed(names)}`,
  restoreRest: (topics, filters) => `Neue Themen: ${topics}. Neue Filter: ${filters}.`,
  restoreNothing: 'Nichts: Alles darin ist schon hier.',
  restoreButton: 'Wiederherstellen',
  restored: 'Wiederhergestellt. Nichts, was hier war, ist verschwunden.',
  resetQuestion:
    'Alle Quellen, Zeitpläne, Themen, Filter und Einstellungen dieses Servers entfernen? Beiträge bleiben. ' +
    '/config backup hebt eine Kopie auf.',
  resetButton: 'Alles entfernen',
  reset: ['Alles ist entfernt. ', command('setup'), ' beginnt von vorn.'],
};
