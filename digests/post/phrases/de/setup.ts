import { channel, command } from '../../spans.ts';
import type { SetupWords } from '../words/setup.ts';
import { count, listed } from './numbers.ts';

/** What `/setup` says in German. */
export const germanSetup: SetupWords = {
  title: 'Einen Überblick einrichten',
  channel: { label: 'Kanal', hint: 'Wo der Überblick erscheint.' },
  pack: { label: 'Startpaket', hint: 'Feeds für den Anfang. Andere kommen jederzeit dazu oder wieder weg.' },
  days: { label: 'Tage', hint: 'Wann er erscheint. Andere Tage gehen mit /schedule edit.' },
  time: { label: 'Uhrzeit', hint: 'Zum Beispiel 08:00 oder 18 Uhr; mehrere durch „und“ getrennt.' },
  timezone: { label: 'Zeitzone', hint: 'Eine Stadt wie Berlin oder eine Zone wie Europe/Berlin.' },
  noPack: 'Keines: nur die Quellen, die schon da sind',
  feeds: (total) => count(total, 'Feed', 'Feeds'),
  everyDay: 'Jeden Tag',
  weekdays: 'Montag bis Freitag',
  weekend: 'Samstag und Sonntag',
  mondays: 'Einmal die Woche, montags',
  preview: (when, channelId) => [
    'Noch ist nichts gespeichert oder gepostet. Der Überblick käme in ',
    channel(channelId),
    ` ${when} und begänne so:`,
  ],
  noPreview: 'Noch gibt es nichts zu zeigen. Du kannst trotzdem speichern: Gemeldet wird, was kommt.',
  post: 'Erste Ausgabe jetzt posten',
  change: 'Ändern',
  following: (added, known) =>
    known === 0
      ? `${count(added, 'Quelle', 'Quellen')} hinzugefügt.`
      : `${count(added, 'Quelle', 'Quellen')} hinzugefügt, ${count(known, 'war', 'waren')} schon da.`,
  unreadable: (names) => `Nicht hinzugefügt, weil gerade nicht lesbar: ${listed(names)}.`,
  next: [
    command('schedule edit'),
    ' ändert ihn, ',
    command('source add'),
    ' fügt eine Quelle hinzu, ',
    command('filter add'),
    ' blendet aus, was niemand will.',
  ],
};
