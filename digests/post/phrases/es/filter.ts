import { command } from '../../spans.ts';
import type { FilterWords } from '../words/filter.ts';
import { count, numbers } from './numbers.ts';

const actions = {
  mute: 'Ocultar las noticias',
  only: 'Dejar pasar solo las noticias',
  boost: 'Destacar las noticias',
} as const;

const matches: Readonly<Record<'word' | 'source' | 'topic' | 'author', (value: string) => string>> = {
  word: (value) => `con «${value}»`,
  source: (value) => `de la fuente «${value}»`,
  topic: (value) => `sobre «${value}»`,
  author: (value) => `firmadas por «${value}»`,
};

const stories = (total: number): string => count(total, 'noticia', 'noticias');

/** What `/filter` says in Spanish. */
export const spanishFilter: FilterWords = {
  said: ({ action, match, value, schedule }) =>
    `${actions[action]} ${matches[match](value)}${schedule === null ? '' : `, en ${schedule}`}`,
  question: 'Aún no se ha guardado nada. Esto es lo que haría:',
  hits: (hits, total) => `Afecta a ${stories(hits)} de las últimas ${numbers.format(total)}.`,
  noStories: 'Todavía no hay noticias con las que probarlo. Cuenta desde la primera que llegue.',
  examples: 'Por ejemplo:',
  noHits: 'Revisa la ortografía, o guárdalo para lo que venga.',
  added: 'El filtro está guardado. Cuenta desde el próximo boletín.',
  removeQuestion: '¿Eliminar este filtro?',
  removed: 'El filtro está eliminado.',
  listTitle: (total) => count(total, 'filtro', 'filtros'),
  none: [
    'Aquí no hay filtros: puede salir cualquier noticia. ',
    command('filter add'),
    ' oculta, elige o destaca algunas.',
  ],
  hidden: (hidden, total) =>
    `Todos los filtros juntos dejan fuera ${stories(hidden)} de las últimas ${numbers.format(total)}.`,
  headlineTold: 'Una noticia con ese titular saldría.',
  headlineHidden: 'Una noticia con ese titular se quedaría fuera.',
  topicNew: (name) => `«${name}» aún no es un tema. Di por qué palabras se reconocen sus noticias.`,
  nameWords: 'Definir sus palabras',
  topicPlaceholder: 'Cambiar las palabras de un tema',
  topicWords: (words) => count(words, 'palabra o frase', 'palabras y frases'),
  topicSaved: (name, words) =>
    `El tema «${name}» se reconoce por ${count(words, 'palabra o frase', 'palabras y frases')}.`,
  next: [
    command('filter list'),
    ' muestra todos los filtros, ',
    command('filter test'),
    ' prueba un titular.',
  ],
};
