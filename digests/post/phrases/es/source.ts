import { command, time } from '../../spans.ts';
import type { SourceWords } from '../words/source.ts';
import { spanishReason } from './health.ts';
import { count } from './numbers.ts';

/** What `/source` says in Spanish. */
export const spanishSource: SourceWords = {
  added: (name) => `${name} ya es una fuente`,
  newest: 'Sus noticias más recientes:',
  empty: 'Por ahora no tiene noticias. Entrarán en el resumen según se publiquen.',
  listTitle: (total) => count(total, 'fuente', 'fuentes'),
  none: [
    'Aún no hay fuentes. ',
    command('source add'),
    ' admite la dirección de un feed o de un sitio de noticias.',
  ],
  works: (articles, lastReadAt, nextAt) => [
    `${count(articles, 'artículo', 'artículos')}, última lectura `,
    time(lastReadAt, 'relative'),
    ', la próxima ',
    time(nextAt, 'relative'),
  ],
  unread: (nextAt) => ['aún sin leer, primer intento ', time(nextAt, 'relative')],
  failing: (problem, since, lastReadAt) => [
    'dejó de funcionar ',
    time(since, 'relative'),
    `: ${spanishReason(problem)}`,
    ...(lastReadAt === null ? [', nunca leída'] : [', última lectura ', time(lastReadAt, 'relative')]),
  ],
  nextTry: (nextAt) => ['próximo intento ', time(nextAt, 'relative')],
  ended: (since) => [
    'terminó ',
    time(since, 'relative'),
    ': su sitio la retiró para siempre (error 410). ',
    command('source remove'),
  ],
  removed: (name) => `${name} ya no es una fuente.`,
};
