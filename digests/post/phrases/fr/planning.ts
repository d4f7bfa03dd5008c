import { link, time } from '../../spans.ts';
import type { PlanningWords } from '../words/planning.ts';
import { frenchReason } from './health.ts';
import { count } from './numbers.ts';

const lastRun: PlanningWords['lastRun'] = ({ at, state, messageUrl, problem }) => {
  const when = time(at, 'relative');
  const why = problem === null ? '' : ` : ${frenchReason(problem)}`;
  switch (state) {
    case 'posted':
      return ['dernière parution ', when, ...(messageUrl === null ? [] : [', ', link('ouvrir', messageUrl)])];
    case 'posting':
      return ['en cours de publication depuis ', when];
    case 'held':
      return ['n’a pas pu paraître ', when, ` et attend${why}`];
    case 'quiet':
      return ['trop peu pour une revue ', when, ' : tout attend la prochaine'];
    case 'skipped':
      return ['laissée de côté ', when, why === '' ? ' : elle serait venue trop tard' : why];
    case 'failed':
      return ['a échoué ', when, why];
  }
};

/** What is said in French of planning a schedule in detail. */
export const frenchPlanning: PlanningWords = {
  settings: {
    name: 'Nom',
    channel: 'Salon',
    when: 'Quand',
    kind: 'Genre',
    topics: 'Thèmes',
    stories: 'Sujets',
    style: 'Style',
    mention: 'Appelle',
    discussion: 'Fil de discussion',
    quiet: 'Sans notification',
    publish: 'Publiée pour les abonnés',
    tags: 'Tags',
  },
  kinds: {
    morning: 'l’actualité du jour',
    breaking: 'seulement ce qui va vite et que beaucoup rapportent',
    weekly: 'la semaine en revue',
    topic: 'tout ce qui touche à ses thèmes',
  },
  styles: { headlines: 'titres seuls', brief: 'bref', detailed: 'détaillé' },
  yes: 'oui',
  no: 'non',
  everything: 'tout',
  nobody: 'personne',
  noTags: 'aucun',
  tags: (total) => count(total, 'tag', 'tags'),
  clockGap: (at, wanted) => [
    `Une fois, l’heure d’été saute par-dessus ${wanted} : ce jour-là, la revue paraît le `,
    time(at, 'full'),
    '.',
  ],
  changeTitle: (name) => `Modifier ${name} ?`,
  changed: (name) => `Revue modifiée : ${name}`,
  lastRun,
  paused: (since) => ['en pause depuis ', time(since, 'relative')],
  pausing: (name) => `${name} est en pause. Ce qui arrive entre-temps sera dans la première revue ensuite.`,
  resumed: (name, nextAt) => [`${name} reprend. Prochaine parution : `, time(nextAt, 'full'), '.'],
  skipped: (name, at, nextAt) => [
    `${name} saute la parution du `,
    time(at, 'full'),
    '. Ses nouvelles paraîtront avec la suivante : ',
    time(nextAt, 'full'),
    '.',
  ],
  removeQuestion: (name) =>
    `Supprimer ${name} ? Ce qui a paru reste ; ses propres filtres partent avec elle.`,
  reading: (typed, when, next) => `${typed} → ${when}, prochaine ${next}`,
  usualDays: ['tous les jours', 'lundi-vendredi', 'week-end', 'lundi', 'vendredi'],
  topicForm: {
    title: (name) => `Thème : ${name}`,
    label: 'Mots et expressions',
    hint: 'Un par ligne, synonymes compris. Compte ce qui est dans le titre ou au début d’un sujet.',
  },
};
