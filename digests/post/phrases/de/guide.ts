import { code, command, strong } from '../../spans.ts';
import type { GuideWords } from '../words/guide.ts';

/** The pages of `/help` in German. */
export const germanGuide: GuideWords = {
  setUp: 'Einrichten',
  pick: 'Hilfe zu …',
  pages: {
    start: {
      title: 'Erste Schritte',
      lines: [
        [
          command('setup'),
          ' fragt nach Kanal, Quellenpaket und Zeit und zeigt den ersten Überblick, bevor er erscheint.',
        ],
        [
          command('source add'),
          ' folgt jedem Feed und jeder Nachrichtenseite; ',
          command('source pack'),
          ' mehreren auf einmal.',
        ],
        [command('schedule add'), ' mit einer Zeit wie ', code('werktags 8 Uhr'), ' postet von selbst.'],
      ],
    },
    reading: {
      title: 'Einen Überblick lesen',
      lines: [
        [
          'Jeder Satz ist wörtlich zitiert, seine Quelle steht dabei. Ein Ereignis kommt einmal, egal wie ' +
            'viele berichten.',
        ],
        [
          'Die Liste unter einem Überblick öffnet eine Meldung: mehr Sätze, alle Quellen, verwandte Schlagzeilen.',
        ],
        [
          command('digest now'),
          ' macht einen für dich allein, ',
          command('digest latest'),
          ' führt zum letzten.',
        ],
        [command('digest search'), ' durchsucht das Archiv.'],
        ['AKTUALISIERT heißt: Ein früherer Überblick hat davon berichtet, zitiert wird nur das Neue.'],
      ],
    },
    sources: {
      title: 'Quellen',
      lines: [
        [
          command('source add'),
          ' nimmt die Adresse eines Feeds oder einer Seite; ',
          command('source list'),
          ' sagt, wie es allen geht.',
        ],
        [command('source test'), ' zeigt, was ein Feed liefert.'],
        [
          command('source import'),
          ' und ',
          command('source export'),
          ' tauschen Listen (OPML) mit Feedreadern.',
        ],
        ['Quellen ändern kann, wer den Server verwalten darf.'],
      ],
    },
    schedules: {
      title: 'Zeitpläne',
      lines: [
        [
          command('schedule add'),
          ' versteht ',
          code('täglich 8 Uhr'),
          ', ',
          code('werktags 7:30 und 18:00'),
          ', ',
          code('montags 9 Uhr'),
          ' und cron.',
        ],
        [
          command('schedule preview'),
          ' zeigt, was kommen würde, ',
          command('schedule run'),
          ' postet sofort, ',
          command('schedule pause'),
          ' setzt aus.',
        ],
        ['Ein ruhiger Tag wird übersprungen und nachgeholt: Nichts geht verloren, nichts kommt zweimal.'],
      ],
    },
    filters: {
      title: 'Filter und Themen',
      lines: [
        [
          command('filter add'),
          ' blendet nach Wort, Quelle, Thema oder Autor aus, lässt nur das durch oder hebt es, für alle hier.',
        ],
        [command('filter test'), ' sagt vorher, was ein Filter getroffen hätte.'],
        ['Was nur du nicht sehen willst: ', command('my mute'), '.'],
      ],
    },
    yours: {
      title: 'Nur für dich',
      lines: [
        [
          command('my digest'),
          ' mit ',
          code('werktags 8 Uhr'),
          ' schickt dir einen Überblick als Direktnachricht; ',
          code('aus'),
          ' beendet ihn.',
        ],
        [
          command('my mute'),
          ' blendet ein Wort, eine Quelle oder ein Thema für dich aus, eine Weile oder dauerhaft.',
        ],
        [
          command('my settings'),
          ' merkt sich deine Zeitzone, und wie lang und ausführlich deine Überblicke sind.',
        ],
      ],
    },
    summaries: {
      title: 'Einen Artikel kürzen',
      lines: [
        [
          command('summarize'),
          ' nimmt eine Adresse, einen Text oder eine Datei und gibt die wichtigsten Sätze, unverändert.',
        ],
        ['Das Menü jeder Nachricht (Apps) macht dasselbe mit ihren Links oder ihrem Text.'],
        ['Nichts wird umgeschrieben, und kein Text verlässt den Rechner, auf dem Broadsheet läuft.'],
      ],
    },
    why: {
      title: 'Warum dies und nicht das',
      lines: [
        [
          command('digest why'),
          ' verfolgt einen Artikel: gefunden, gelesen, verglichen, gewertet, gepostet oder nicht.',
        ],
        [strong('Warum diese Meldungen?'), ' unter einem Überblick sagt es von allen seinen Meldungen.'],
        [
          'Mehr Quellen, schneller und später zählt; Themen, Gewichte und Stimmen heben. Keine Quelle führt ' +
            'mehr als drei an.',
        ],
      ],
    },
    trouble: {
      title: 'Wenn etwas nicht geht',
      lines: [
        [command('config check'), ' nennt jede fehlende Berechtigung, und wo sie vergeben wird.'],
        [command('source list'), ' sagt, warum eine Quelle nicht geht und wann es wieder versucht wird.'],
        [
          'Keine Direktnachrichten? Erlaube sie unter Servername > Privatsphäre, dann noch einmal ',
          command('my digest'),
          '.',
        ],
        ['„Nichts Neues“ ist kein Fehler: Seit dem letzten Überblick ist nichts erschienen.'],
      ],
    },
    privacy: {
      title: 'Was über dich gespeichert ist',
      lines: [
        [
          'Nur, was du entscheidest: Einstellungen, eigene Überblicke, Ausgeblendetes, Stimmen. Nachrichten ' +
            'werden nie gelesen.',
        ],
        [command('my data'), ' gibt es dir als Datei oder vergisst es.'],
      ],
    },
  },
};
