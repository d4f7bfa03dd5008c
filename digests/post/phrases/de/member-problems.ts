import { numeralsOf } from '../numerals.ts';
import type { Expense } from '../../../model/index.ts';
import { command, time } from '../../spans.ts';
import type { MemberProblemWords } from '../phrases.ts';

const { count, format } = numeralsOf('de');

/** What people ask for that costs, as it stands after “many”. */
const things: Readonly<Record<Expense, string>> = {
  digest: 'Überblicke',
  summary: 'Zusammenfassungen',
  feed: 'Feeds',
  'feed-list': 'Listen von Feeds',
  preview: 'Vorschauen und Proben',
  letter: 'Direktnachrichten',
};

const tooSoon = (what: Expense, who: 'person' | 'server'): string => {
  if (what === 'digest' && who === 'person')
    return 'Du hast gerade einen Überblick bekommen, und der nächste wäre derselbe.';
  const asked =
    who === 'person'
      ? `Du hast gerade sehr viele ${things[what]} verlangt. `
      : `Auf diesem Server wurden gerade sehr viele ${things[what]} verlangt. `;
  return `${asked}Das ist Arbeit, auf die auch andere warten, darum gibt es eine kurze Pause.`;
};

/** What went wrong with what members ask for, in German: what, why and what to do. */
export const germanMemberProblems: MemberProblemWords = {
  'topic-quiet': ({ topic, hours }) => [
    `Keine Meldung der letzten ${count(hours, 'Stunde', 'Stunden')} handelt von „${topic}“. ` +
      'Frage nach mehr Stunden oder suche mit ',
    command('digest search'),
    ' weiter zurück.',
  ],
  'no-more-stories': () => 'Das war alles: Aus dieser Zeit gibt es keine weiteren Meldungen.',
  'edition-none': ({ name }) =>
    name === null
      ? ['Hier wurde noch kein Überblick gepostet. ', command('digest now'), ' macht einen für dich.']
      : [`„${name}“ hat noch nichts gepostet. `, command('digest now'), ` macht einen Überblick für dich.`],
  'edition-gone': () => [
    'Dieser Überblick ist nicht mehr gespeichert: Ausgaben und ihre Knöpfe halten einige Monate. ',
    command('digest latest'),
    ' zeigt den letzten.',
  ],
  'story-unknown': ({ input }) => [
    `Keine Quelle dieses Servers hat „${input}“ gebracht. Wähle beim Tippen eine Überschrift aus der Liste, ` +
      `oder lass ` +
      'der Seite mit ',
    command('source add'),
    ' folgen.',
  ],
  'story-gone': () => [
    'Diese Meldung ist nicht mehr gespeichert, oder ihren Quellen wird nicht mehr gefolgt. ',
    command('digest search'),
    ' durchsucht das Archiv.',
  ],
  'vote-lapsed': () => [
    'Dafür ist es zu spät: Das ist nicht mehr gespeichert. Stimme unter dem letzten Überblick ab; ',
    command('digest latest'),
    ' führt dorthin.',
  ],
  'too-soon': ({ what, who, at }) => [tooSoon(what, who), ' Frage ', time(at, 'relative'), ' wieder.'],
  'span-not-understood': ({ input }) =>
    `„${input}“ ist keine Zeitspanne, die ich verstehe. Schreib zum Beispiel „3 Tage“, „2 Wochen“ oder „2026-11-01“.`,
  'personal-too-many': ({ personalMax }) => [
    `${format(personalMax)} Leute auf diesem Server haben einen eigenen Überblick, mehr gehen nicht. ` +
      'Nimm stattdessen ',
    command('digest now'),
    '.',
  ],
  'mutes-too-many': ({ mutesMax }) => [
    `Du blendest hier ${format(mutesMax)} Dinge aus, mehr gehen nicht. Blende mit `,
    command('my mute'),
    ` erst etwas wieder ein.`,
  ],
  'number-not-understood': ({ input, min, max }) =>
    `„${input}“ ist keine Zahl von ${format(min)} bis ${format(max)}. Nichts wurde gespeichert; fülle das ` +
    `Formular noch ` +
    'einmal aus.',
  'direct-delayed': () =>
    'Discord hat nicht geantwortet, also weiß niemand, ob die Nachricht ankam. Sieh in deinen Direktnachrichten nach ' +
    'und frage noch einmal.',
};
