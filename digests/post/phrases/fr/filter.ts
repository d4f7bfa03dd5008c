import { command } from '../../spans.ts';
import type { FilterWords } from '../words/filter.ts';
import { count, numbers } from './numbers.ts';

const actions = {
  mute: 'Écarter les sujets',
  only: 'Ne laisser passer que les sujets',
  boost: 'Mettre en avant les sujets',
} as const;

const matches: Readonly<Record<'word' | 'source' | 'topic' | 'author', (value: string) => string>> = {
  word: (value) => `avec « ${value} »`,
  source: (value) => `venant de « ${value} »`,
  topic: (value) => `sur le thème « ${value} »`,
  author: (value) => `signés « ${value} »`,
};

const stories = (total: number): string => count(total, 'sujet', 'sujets');

/** What `/filter` says in French. */
export const frenchFilter: FilterWords = {
  said: ({ action, match, value, schedule }) =>
    `${actions[action]} ${matches[match](value)}${schedule === null ? '' : `, dans ${schedule}`}`,
  question: 'Rien n’est encore enregistré. Voici ce que ferait ce filtre.',
  hits: (hits, total) => `Il touche ${stories(hits)} sur les ${numbers.format(total)} derniers.`,
  noStories: 'Il n’y a pas encore de sujets pour l’essayer. Il compte dès le premier qui vient.',
  examples: 'Par exemple…',
  noHits: 'Vérifiez l’orthographe, ou enregistrez-le pour ce qui viendra.',
  added: 'Le filtre est enregistré. Il compte à partir de la prochaine revue.',
  removeQuestion: 'Supprimer ce filtre ?',
  removed: 'Le filtre est supprimé.',
  listTitle: (total) => count(total, 'filtre', 'filtres'),
  none: [
    'Aucun filtre ici, tout sujet peut paraître. ',
    command('filter add'),
    ' écarte, choisit ou met en avant certains sujets.',
  ],
  hidden: (hidden, total) =>
    `Tous les filtres ensemble laissent de côté ${stories(hidden)} sur les ${numbers.format(total)} derniers.`,
  headlineTold: 'Un sujet avec ce titre paraîtrait.',
  headlineHidden: 'Un sujet avec ce titre serait laissé de côté.',
  topicNew: (name) => `« ${name} » n’est pas encore un thème. Dites à quels mots reconnaître ses sujets.`,
  nameWords: 'Donner ses mots',
  topicPlaceholder: 'Modifier les mots d’un thème',
  topicWords: (words) => count(words, 'mot ou expression', 'mots et expressions'),
  topicSaved: (name, words) =>
    `Le thème « ${name} » se reconnaît à ${count(words, 'mot ou expression', 'mots et expressions')}.`,
  next: [command('filter list'), ' montre tous les filtres, ', command('filter test'), ' essaie un titre.'],
};
