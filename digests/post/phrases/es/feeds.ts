import { numeralsOf } from '../numerals.ts';
import { time } from '../../spans.ts';
import type { FeedWords } from '../words/feeds.ts';

const { count, format } = numeralsOf('es');

const feeds = (total: number): string => count(total, 'feed', 'feeds');

/** What is said in Spanish of feeds and changes to sources. */
export const spanishFeeds: FeedWords = {
  found: (name) => `¿Es este? ${name}`,
  sample: 'En un resumen se citaría así:',
  addButton: 'Añadir',
  thisWeek: (articles) => `${count(articles, 'noticia', 'noticias')} esta semana`,
  topic: (topic) => `tema ${topic}`,
  weight: (weight) => `peso ${format(weight)} de 5`,
  tested: (title) => `${title} se puede leer`,
  testedFacts: (entries, seconds) =>
    `${count(entries, 'entrada', 'entradas')}, leídas en ${count(seconds, 'segundo', 'segundos')}`,
  newestAt: (at) => ['la más reciente ', time(at, 'relative')],
  changed: (name) => `${name} ha cambiado`,
  unchanged: (name) => `${name} queda como estaba: no se indicó nada distinto.`,
  changes: { name: 'Nombre', topic: 'Tema', weight: 'Peso', none: 'ninguno' },
  removeQuestion: (name) =>
    `¿Dejar de seguir ${name}? Sus artículos salen también del archivo de este servidor.`,
  importTitle: (file) => `Lo que cambiaría ${file}`,
  importFresh: (total) => `Nuevos y legibles: ${feeds(total)}`,
  importKnown: (total) => `Ya son fuentes aquí: ${format(total)}`,
  importUnreachable: (total) => `No se pudieron leer: ${feeds(total)}`,
  importLeft: (total) => `${feeds(total)} más no se miraron: se leen cien a la vez.`,
  importNothing: 'No hay nada que añadir.',
  importButton: (total) => `Añadir ${feeds(total)}`,
  imported: (total) => `${count(total, 'fuente añadida', 'fuentes añadidas')}.`,
  exported: (total) =>
    `${count(total, 'fuente', 'fuentes')} en un archivo OPML, que leen todos los lectores de feeds y /source import.`,
  more: (total) => `… y ${format(total)} más`,
};
