import { channel, command, link, strong, time } from '../../spans.ts';
import type { StoryWords } from '../words/stories.ts';

/** What Broadsheet says in German of what members look up. */
export const germanStories: StoryWords = {
  firstSeen: (at) => ['zuerst gesehen ', time(at, 'full')],
  noQuotes: 'Es gibt keinen Satz zu zitieren: Die Quellen liefern nur Überschriften.',
  related: 'Verwandte Schlagzeilen',
  otherSources: 'Auch berichtet von: ',
  toldIn: 'Erschienen in',
  edition: (schedule, at, url) => [link(schedule, url), ', ', time(at, 'full')],
  toldInNone: 'Noch in keinem Überblick erschienen.',
  postedIn: (channelId, url) => [
    'Gepostet in ',
    channel(channelId),
    ...(url === null ? [] : [' · ', link('Zum Beitrag', url)]),
  ],
  covers: (fromAt, toAt) => ['umfasst ', time(fromAt, 'full'), ' bis ', time(toAt, 'full')],
  found: (question) => `Im Archiv: „${question}“`,
  foundPage: (page) => `Seite ${page}`,
  foundNothing: (question) => [
    `Nichts, was die Quellen dieses Servers veröffentlicht haben, enthält alle Wörter von „${question}“. Versuche es ` +
      'mit weniger Wörtern oder geh mit der Option ',
    strong('since'),
    ' weiter zurück.',
  ],
  openFound: 'Einen öffnen: seine Sätze, alle Quellen',
  previous: 'Zurück',
  next: 'Weiter',
  voted: (deed, value) => {
    const verdict = value === 1 ? 'nützlich' : 'nicht nützlich';
    if (deed === 'taken-back') return [`Zurückgenommen: Du nennst das nicht mehr ${verdict}.`];
    return [
      `${deed === 'given' ? 'Notiert' : 'Geändert'}: ${verdict}. Das rückt die Quellen in den Überblicken dieses ` +
        'Servers ein wenig; noch einmal drücken nimmt es zurück. Warum etwas steht, wo es steht: ',
      command('digest why'),
      '.',
    ];
  },
  sent: 'Er ist in deinen Direktnachrichten.',
};
