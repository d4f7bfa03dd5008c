import { command, time } from '../../spans.ts';
import type { SourceWords } from '../words/source.ts';
import { frenchReason } from './health.ts';
import { count } from './numbers.ts';

/** What `/source` says in French. */
export const frenchSource: SourceWords = {
  added: (name) => `${name} est maintenant une source`,
  newest: 'Ses derniers articles :',
  empty: 'Elle n’a pas d’articles en ce moment. Ils entreront dans le digest à mesure de leur parution.',
  listTitle: (total) => count(total, 'source', 'sources'),
  none: [
    'Aucune source pour l’instant. ',
    command('source add'),
    ' prend l’adresse d’un flux ou d’un site d’actualité.',
  ],
  works: (articles, lastReadAt, nextAt) => [
    `${count(articles, 'article', 'articles')}, lecture `,
    time(lastReadAt, 'relative'),
    ', prochaine ',
    time(nextAt, 'relative'),
  ],
  unread: (nextAt) => ['pas encore lue, premier essai ', time(nextAt, 'relative')],
  failing: (problem, since, lastReadAt) => [
    'tombée en panne ',
    time(since, 'relative'),
    ` : ${frenchReason(problem)}`,
    ...(lastReadAt === null ? [', jamais lue'] : [', dernière lecture ', time(lastReadAt, 'relative')]),
  ],
  nextTry: (nextAt) => ['prochain essai ', time(nextAt, 'relative')],
  ended: (since) => [
    'arrêtée ',
    time(since, 'relative'),
    ' : son site l’a retirée pour de bon (erreur 410). ',
    command('source remove'),
  ],
  removed: (name) => `${name} n’est plus une source.`,
};
