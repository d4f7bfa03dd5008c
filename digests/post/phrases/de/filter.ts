import { command } from '../../spans.ts';
import type { FilterWords } from '../words/filter.ts';
import { count, numbers } from './numbers.ts';

const actions = { mute: 'Ausblenden', only: 'Nur durchlassen', boost: 'Nach vorn holen' } as const;

const matches: Readonly<Record<'word' | 'source' | 'topic' | 'author', (value: string) => string>> = {
  word: (value) => `was „${value}“ enthält`,
  source: (value) => `was von „${value}“ kommt`,
  topic: (value) => `was zum Thema „${value}“ gehört`,
  author: (value) => `was „${value}“ geschrieben hat`,
};

const stories = (total: number): string => count(total, 'Meldung', 'Meldungen');

/** What `/filter` says in German. */
export const germanFilter: FilterWords = {
  said: ({ action, match, value, schedule }) =>
    `${actions[action]}, ${matches[match](value)}${schedule === null ? '' : `, in ${schedule}`}`,
  question: 'Noch ist nichts gespeichert. Das würde der Filter bewirken:',
  hits: (hits, total) => `Er trifft ${stories(hits)} von den letzten ${numbers.format(total)}.`,
  noStories: 'Noch gibt es keine Meldungen zum Ausprobieren. Der Filter gilt ab der ersten, die kommt.',
  examples: 'Zum Beispiel:',
  noHits: 'Prüfe die Schreibweise, oder speichere ihn für das, was noch kommt.',
  added: 'Der Filter ist gespeichert. Er gilt ab der nächsten Ausgabe.',
  removeQuestion: 'Diesen Filter entfernen?',
  removed: 'Der Filter ist entfernt.',
  listTitle: (total) => count(total, 'aktiver Filter', 'aktive Filter'),
  none: [
    'Hier gibt es keine Filter: Jede Meldung darf erscheinen. ',
    command('filter add'),
    ' blendet aus, wählt aus oder holt nach vorn.',
  ],
  hidden: (hidden, total) =>
    `Alle Filter zusammen lassen ${stories(hidden)} von den letzten ${numbers.format(total)} weg.`,
  headlineTold: 'Eine Meldung mit dieser Überschrift würde erscheinen.',
  headlineHidden: 'Eine Meldung mit dieser Überschrift würde weggelassen.',
  topicNew: (name) => `„${name}“ ist noch kein Thema. Sag, an welchen Wörtern man seine Meldungen erkennt.`,
  nameWords: 'Wörter festlegen',
  topicPlaceholder: 'Die Wörter eines Themas ändern',
  topicWords: (words) => count(words, 'Wort oder Wendung', 'Wörter und Wendungen'),
  topicSaved: (name, words) =>
    `Das Thema „${name}“ wird an ${count(words, 'Wort oder Wendung', 'Wörtern und Wendungen')} erkannt.`,
  next: [
    command('filter list'),
    ' zeigt alle Filter, ',
    command('filter test'),
    ' probiert eine Überschrift aus.',
  ],
};
