import type { RefusalReason } from '../../../model/index.ts';
import { channel, command, role } from '../../spans.ts';
import { germanMemberProblems } from './member-problems.ts';
import type { ProblemWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { count, either, listed, megabytes, numbers, seconds } from './numbers.ts';
import { permission } from './permissions.ts';

const foundSentences = (sentences: number): string => {
  if (sentences === 0) return 'Kein ganzer Satz';
  return sentences === 1 ? 'Nur ein einziger Satz' : `Nur ${numbers.format(sentences)} Sätze`;
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'not-a-url': 'Das ist keine Webadresse. Gib eine an, die mit http:// oder https:// beginnt',
  scheme: 'Nur http- und https-Adressen werden gelesen. Gib eine solche an',
  credentials: 'Die Adresse enthält einen Namen oder ein Passwort. Gib sie ohne beides an',
  port: 'Der Port der Adresse ist für Websites nicht üblich. Gib eine Adresse mit einem üblichen Port an',
  'private-address': 'Die Adresse führt in ein privates Netz. Gib eine Adresse an, die alle erreichen können',
  downgrade:
    'Die Adresse führt von einer sicheren auf eine unsichere Seite. Gib die Adresse an, zu der sie führt',
};

const statusAdvice: Readonly<Record<StatusMeaning, string>> = {
  closed:
    'Broadsheet wird dort nicht eingelassen; vielleicht braucht es ein Abo oder eine Anmeldung. ' +
    'Versuche eine andere Seite.',
  gone: 'Unter dieser Adresse gibt es nichts. Sieh nach, ob sie richtig geschrieben ist.',
  pause: 'Die Website bittet um eine Pause. Versuche es in einigen Minuten wieder.',
  broken: 'Auf der Website stimmt etwas nicht. Versuche es später wieder.',
  other: 'Die Website hat die Anfrage nicht angenommen. Prüfe die Adresse oder versuche es später wieder.',
};

const quoted = (name: string): string => `„${name}“`;

/** What went wrong, in German: what, why and what to do. */
export const germanProblems: ProblemWords = {
  ...germanMemberProblems,
  'text-empty': () =>
    'Es gibt keinen Text zu lesen. Füge einen Artikel ein oder gib die Adresse eines Artikels an.',
  'text-too-short': ({ sentences }) =>
    `Es gibt zu wenig zu kürzen: ${foundSentences(sentences)} wurde${sentences > 1 ? 'n' : ''} gefunden. ` +
    'Gib einen längeren Artikel an.',
  'text-too-long': ({ characters, charactersMax }) =>
    `Der Text ist zu lang: Er hat ${numbers.format(characters)} Zeichen, gelesen werden höchstens ` +
    `${numbers.format(charactersMax)}. Gib einen einzelnen Artikel an.`,
  'text-binary': () =>
    'Das ist kein Text, sondern eine Binärdatei. Gib reinen Text oder die Adresse eines Artikels an.',
  'message-no-links': () =>
    'In dieser Nachricht ist kein Link zu einem Artikel. Wähle eine mit Link oder nimm für die Nachricht selbst ' +
    '„Diesen Text zusammenfassen“.',
  'page-not-article': ({ url }) =>
    `Auf ${url} wurde kein Artikel gefunden. Vielleicht ist es eine Startseite, ein Video oder eine Seite hinter ` +
    'einer Schranke. Gib die Adresse eines einzelnen Artikels an oder füge seinen Text ein.',
  'page-robots': ({ url }) =>
    `${url} wurde nicht gelesen: Die Website bittet Programme, diese Seite in Ruhe zu lassen (robots.txt). ` +
    'Öffne sie im Browser und füge ihren Text ein, um ihn kürzen zu lassen.',
  'page-paywall': ({ url }) =>
    `${url} ist kostenpflichtig: Frei sind nur die ersten Zeilen. Wenn du ein Abo hast, füge stattdessen den Text ein.`,
  'page-consent': ({ url }) =>
    `${url} verlangt, Cookies anzunehmen, bevor der Artikel erscheint, und Broadsheet nimmt keine an. ` +
    'Füge stattdessen den Text ein.',
  'feed-is-page': ({ url }) =>
    `${url} ist eine Webseite und kein Feed, und sie nennt auch keinen. ` +
    'Suche auf der Website nach „RSS“ oder „Feed“ und gib diese Adresse an.',
  'feed-not-readable': ({ url }) =>
    `${url} lässt sich nicht als Feed lesen: Es ist weder RSS noch Atom noch JSON Feed. ` +
    'Prüfe die Adresse oder suche auf der Website nach „RSS“ oder „Feed“.',
  'edition-not-readable': ({ name }) =>
    `${name} ist keine Ausgabe, wie --format json sie schreibt. ` +
    'Erstelle eine mit broadsheet digest --format json > DATEI.',
  'list-not-readable': ({ name }) =>
    `${name} ist keine Liste von Feeds. Gib eine OPML-Datei an, wie Feedreader ihre Abos exportieren.`,
  'address-refused': ({ url, reason }) => `${url} wurde nicht geöffnet. ${refusals[reason]}.`,
  'fetch-timeout': ({ url, timeoutMs }) =>
    `${url} hat innerhalb von ${seconds(timeoutMs)} nicht geantwortet. ` +
    'Die Website ist vielleicht langsam oder gestört. Versuche es später wieder.',
  'fetch-status': ({ url, status }) =>
    `${url} hat mit Fehler ${status} geantwortet. ${statusAdvice[statusMeaning(status)]}`,
  'fetch-unreachable': ({ url }) =>
    `${url} ist nicht erreichbar: Dort antwortet keine Website. Prüfe die Adresse oder versuche es später wieder.`,
  'fetch-too-large': ({ url, bytesMax }) =>
    `${url} ist größer als ${megabytes(bytesMax)}, mehr als ein Artikel oder Feed braucht. Gib eine andere Adresse an.`,
  'fetch-redirects': ({ url, redirectsMax }) =>
    `${url} hat mehr als ${numbers.format(redirectsMax)}-mal weitergeleitet, ohne anzukommen. ` +
    'Gib die Adresse an, bei der ein Browser landet.',
  'fetch-encoding': ({ url }) =>
    `${url} ist so komprimiert, dass es sich nicht entpacken ließ. Der Fehler liegt bei der Website. ` +
    'Versuche es später wieder.',
  'fetch-challenge': ({ url }) =>
    `${url} hat mit einer Prüfung geantwortet, die nur Browser bestehen (Cloudflare). ` +
    'Suche eine andere Adresse mit denselben Nachrichten oder bitte die Website, Feedreader einzulassen.',
  'work-timeout': ({ timeoutMs }) =>
    `Das Lesen hat länger als ${seconds(timeoutMs)} gedauert und wurde abgebrochen. ` +
    'Versuche eine kürzere oder einfachere Seite.',
  'work-crashed': () =>
    'Das ließ sich nicht lesen: Das Leseprogramm ist daran gescheitert. Nichts ging verloren. ' +
    'Versuche eine andere Seite oder füge den Text ein.',
  'source-known': ({ url }) => [
    `${url} ist hier schon eine Quelle, deshalb wurde nichts geändert. `,
    command('source list'),
    ' zeigt, wie es um sie steht.',
  ],
  'source-unknown': ({ name }) => [
    `Hier gibt es keine Quelle namens „${name}“. `,
    command('source list'),
    ' zeigt die Namen in ihrer Schreibweise.',
  ],
  'sources-too-many': ({ sourcesMax }) => [
    `Dieser Server hat ${count(sourcesMax, 'Quelle', 'Quellen')}, mehr sind nicht möglich. ` +
      'Entferne zuerst eine mit ',
    command('source remove'),
    '.',
  ],
  'draft-gone': () =>
    'Das ist schon erledigt oder zu lange her. Benutze den Befehl noch einmal, um den jetzigen Stand zu sehen.',
  'backup-not-readable': ({ name }) => [
    `${name} ist keine Sicherung, die Broadsheet lesen kann. Gib eine Datei an, die `,
    command('config backup'),
    ' gemacht hat, unverändert.',
  ],
  'sources-none': () => [
    'Dieser Server folgt noch keinen Quellen, also gibt es keine Nachrichten zur Auswahl. ' +
      'Wer ihn verwaltet, kann mit ',
    command('source add'),
    ' eine hinzufügen.',
  ],
  'pack-unknown': ({ name }) =>
    `Es gibt kein Startpaket namens „${name}“. Wähle eines aus der Liste, die sich beim Tippen öffnet.`,
  'when-not-understood': ({ input }) =>
    `„${input}“ verstehe ich nicht als Zeitangabe. ` +
    'Schreibe etwa „täglich 8 Uhr“, „werktags 7:30 und 18:00“, „montags 9 Uhr“ oder „am 1. des Monats 9 Uhr“; ' +
    'auch Cron-Ausdrücke gehen.',
  'timezone-unknown': ({ input }) =>
    `Es gibt keine Zeitzone namens „${input}“. Gib eine wie Europe/Berlin, America/New_York oder UTC an.`,
  'schedule-unknown': ({ name }) => [
    `Hier gibt es keinen Zeitplan namens „${name}“. `,
    command('schedule list'),
    ' zeigt die Namen in ihrer Schreibweise.',
  ],
  'schedule-known': ({ name }) =>
    `Hier gibt es schon einen Zeitplan namens „${name}“. ` +
    'Gib diesem einen anderen Namen oder entferne zuerst den alten.',
  'schedules-too-many': ({ schedulesMax }) => [
    `Dieser Server hat ${count(schedulesMax, 'Zeitplan', 'Zeitpläne')}, mehr sind nicht möglich. ` +
      'Entferne zuerst einen mit ',
    command('schedule remove'),
    '.',
  ],
  'channel-closed': ({ missing }) =>
    'In diesem Kanal kann nichts gepostet werden: ' +
    `Broadsheet ${missing.length === 1 ? 'fehlt' : 'fehlen'} dort ${listed(missing.map(permission).map(quoted))}. ` +
    'Erlaube es unter Kanal bearbeiten > Berechtigungen und versuche es dann noch einmal.',
  'channel-gone': () => [
    'Den Kanal gibt es nicht mehr: Er wurde gelöscht, oder Broadsheet ist nicht mehr auf seinem Server. ' +
      'Wähle mit ',
    command('schedule edit'),
    ' einen anderen.',
  ],
  'direct-closed': () =>
    'Discord lässt Broadsheet dir nicht schreiben. Erlaube Direktnachrichten von einem Server, auf dem ihr beide ' +
    'seid, unter Servername > Privatsphäre-Einstellungen, und frage dann noch einmal.',
  'thread-locked': () =>
    'Der Thread ist gesperrt oder archiviert, dort kann nichts gepostet werden. ' +
    'Öffne ihn oder wähle einen anderen Ort.',
  'threads-full': () =>
    'Der Server hat so viele offene Threads, wie Discord erlaubt. Schließe einige oder poste ohne Thread.',
  'tag-needed': () => [
    'Dieses Forum verlangt für jeden Post einen Tag. Wähle einen mit ',
    command('schedule edit'),
    '.',
  ],
  'post-blocked': () =>
    'Die AutoMod-Regeln des Servers blockieren diesen Digest. ' +
    'Nimm die Rolle von Broadsheet unter Servereinstellungen > AutoMod davon aus.',
  'channel-unfit': () =>
    'In einem solchen Kanal können keine Digests gepostet werden. ' +
    'Wähle einen Textkanal, einen Ankündigungskanal, einen Thread oder ein Forum.',
  'nothing-new': ({ hours }) =>
    `In ${hours === 1 ? 'der letzten Stunde' : `den letzten ${count(hours, 'Stunde', 'Stunden')}`} ` +
    'ist nichts Neues erschienen. Frage nach mehr Stunden oder schau später wieder vorbei.',
  'option-missing': ({ names }) => `Es fehlt etwas zu lesen. Fülle ${either(names.map(quoted))} aus.`,
  'options-exclusive': ({ names }) =>
    `Gib entweder ${either(names.map(quoted))} an: Es kann nur eines auf einmal gelesen werden.`,
  'server-only': () =>
    'Das geht nur auf einem Server, denn dort gehören Digests hin. Benutze es da in einem Kanal.',
  'not-allowed': () =>
    'Das dürfen nur Leute, die diesen Server verwalten. ' +
    'Bitte jemanden von ihnen darum oder lass dir das Recht „Server verwalten“ geben.',
  'command-unknown': ({ name }) => [
    `„${name}“ gibt es bei Broadsheet nicht mehr. `,
    command('help'),
    ' zeigt, was es kann.',
  ],
  broken: () =>
    'Bei uns ist etwas kaputtgegangen; es steht im Protokoll. Nichts ging verloren. Bitte versuche es noch einmal.',
  'file-unreadable': ({ path, cause }) =>
    `${path} ließ sich nicht lesen: ${cause}. Prüfe den Namen und die Zugriffsrechte.`,
  'file-unwritable': ({ path, cause }) =>
    `${path} ließ sich nicht schreiben: ${cause}. Gib einen anderen Namen an.`,
  'file-exists': ({ path }) =>
    `Es gibt schon eine Datei ${path}, und sie blieb, wie sie war. Gib einen anderen Namen an.`,
  'line-not-json': () => 'Diese Zeile ist kein JSON. Gib in jeder Zeile ein JSON-Objekt an.',
  'line-wrong-shape': ({ expected }) => `Dieser Zeile fehlt etwas Nötiges. Erwartet wird: ${expected}.`,
  'database-in-use': ({ path }) =>
    `${path} wird gerade benutzt: Ein Bot läuft damit, oder ein anderes Programm hat die Datei offen. ` +
    'Beende das und versuche es noch einmal.',
  'database-damaged': ({ path }) =>
    `${path} ist keine vollständige Datenbank von Broadsheet, deshalb wurde nichts geändert. ` +
    'Gib eine Sicherung an, die mit „broadsheet backup“ gemacht wurde.',
  'database-newer': ({ path }) =>
    `${path} wurde von einer neueren Version von Broadsheet geschrieben, deshalb wurde nichts geändert. ` +
    'Aktualisiere zuerst Broadsheet.',
  'database-on-server': ({ tool }) =>
    'Die Datenbank liegt auf einem PostgreSQL-Server (DATABASE_URL), dessen eigene Werkzeuge sie kopieren. ' +
    `Nimm ${tool}.`,
  'database-unreachable': ({ cause }) =>
    `Der PostgreSQL-Server ließ sich nicht benutzen: ${cause}. Prüfe seine Adresse, den Namen und das Passwort.`,
  'database-not-empty': ({ table }) =>
    `Die Datenbank auf dem Server ist nicht leer: In „${table}“ stehen Zeilen. Nichts wurde geändert. ` +
    'Gib eine leere an.',
  'database-differs': ({ table }) =>
    `Was in „${table}“ ankam, ist nicht, was gesendet wurde; deshalb wurde nichts behalten. ` +
    'Bitte melde das; deine Datei ist, wie sie war.',
  'schedule-paused': ({ name }) => [
    `${name} ruht, es gibt also keine nächste Ausgabe zum Auslassen. Mit `,
    command('schedule resume'),
    ` geht es weiter.`,
  ],
  'change-empty': ({ name }) =>
    `Nichts wäre anders: ${name} ist schon so eingestellt. Fülle aus, was sich ändern soll.`,
  'topic-unknown': ({ name }) => [
    `Ein Thema „${name}“ gibt es hier nicht. Wähle eines aus der Liste, die sich beim Tippen öffnet, oder lege mit `,
    command('filter add'),
    ' und „Thema“ seine Wörter fest.',
  ],
  'topic-words-missing': ({ name }) =>
    `„${name}“ braucht mindestens ein Wort, an dem es erkannt wird. Schreibe Wörter oder Wendungen, ` +
    'jede in eine Zeile.',
  'tag-unknown': ({ name, known }) =>
    known.length === 0
      ? `„${name}“ geht hier nicht: Tags haben nur Beiträge in einem Forum, und dieser Kanal hat keine. ` +
        'Lass die Tags weg.'
      : `Dieses Forum hat kein Tag „${name}“. Es hat ${listed(known)}. Wähle bis zu fünf davon.`,
  'publish-unfit': () =>
    'Nur Beiträge in einem Ankündigungskanal lassen sich veröffentlichen, und dieser Kanal ist keiner. ' +
    'Wähle einen Ankündigungskanal oder lass „publish“ weg.',
  'role-everyone': () =>
    'Ein Digest ruft nie alle auf einmal: Der halbe Server würde den Kanal stummschalten. ' +
    'Wähle eine Rolle, die sich Leute selbst geben.',
  'role-uncallable': ({ roleId, channelId }) => [
    'Broadsheet kann ',
    role(roleId),
    ' in ',
    channel(channelId),
    ' nicht rufen: Diese Rolle darf niemand erwähnen. Schalte unter Servereinstellungen > Rollen „Jedem erlauben, ' +
      'diese Rolle zu @erwähnen“ ein, oder erlaube Broadsheet unter Kanal bearbeiten > Berechtigungen, alle Rollen ' +
      'zu erwähnen. Versuche es dann noch einmal.',
  ],
  'filter-unknown': ({ name }) => [
    `Den Filter „${name}“ gibt es hier nicht (mehr). `,
    command('filter list'),
    ` zeigt alle, wie sie sind.`,
  ],
  'filter-known': ({ value }) => `Einen solchen Filter für „${value}“ gibt es schon. Nichts wurde geändert.`,
  'filters-too-many': ({ filtersMax }) =>
    `Dieser Server hat ${count(filtersMax, 'Filter', 'Filter')}; mehr gehen nicht. Entferne zuerst einen.`,
};
