import { channel, command, link, strong, time } from '../../spans.ts';
import type { StoryWords } from '../words/stories.ts';

/** What Broadsheet says in French of what members look up. */
export const frenchStories: StoryWords = {
  firstSeen: (at) => ['vu pour la première fois ', time(at, 'full')],
  noQuotes: 'Aucune phrase à citer : les sources ne donnent que des titres.',
  related: 'Titres liés',
  otherSources: 'Aussi chez : ',
  toldIn: 'Paru dans',
  edition: (schedule, at, url) => [link(schedule, url), ', ', time(at, 'full')],
  toldInNone: 'Encore paru dans aucune revue.',
  postedIn: (channelId, url) => [
    'Publiée dans ',
    channel(channelId),
    ...(url === null ? [] : [' · ', link('Voir la publication', url)]),
  ],
  covers: (fromAt, toAt) => ['couvre du ', time(fromAt, 'full'), ' au ', time(toAt, 'full')],
  found: (question) => `Dans les archives : « ${question} »`,
  foundPage: (page) => `Page ${page}`,
  foundNothing: (question) => [
    `Rien de ce qu’ont publié les sources de ce serveur ne contient tous les mots de « ${question} ». ` +
      `Essayez moins de ` +
      'mots, ou remontez plus loin avec l’option ',
    strong('since'),
    '.',
  ],
  openFound: 'En ouvrir un : ses phrases, toutes ses sources',
  previous: 'Précédent',
  next: 'Suivant',
  voted: (deed, value) => {
    const verdict = value === 1 ? 'utile' : 'pas utile';
    if (deed === 'taken-back') return [`Retiré : vous ne dites plus « ${verdict} ».`];
    return [
      `${deed === 'given' ? 'Noté' : 'Modifié'} : ${verdict}. Cela déplace un peu ses sources dans les revues de ce ` +
        'serveur ; appuyez de nouveau pour le retirer. Pourquoi un sujet a sa place : ',
      command('digest why'),
      '.',
    ];
  },
  sent: 'Elle est dans vos messages privés.',
};
