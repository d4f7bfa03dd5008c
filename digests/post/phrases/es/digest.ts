import type { HeldReason, Line } from '../../../model/index.ts';
import { time } from '../../spans.ts';
import { groundsSayer } from '../grounds.ts';
import type { DigestWords } from '../words/digest.ts';
import { count, listed, numbers } from './numbers.ts';

const sources = (total: number): string => count(total, 'fuente', 'fuentes');

const quoted = (values: readonly string[]): string => listed(values.map((value) => `«${value}»`));

const whyStory = groundsSayer(
  {
    toldBy: (publishers) => `contada por ${sources(publishers)}`,
    speed: (articlesAnHour) => `hasta ${count(articlesAnHour, 'artículo', 'artículos')} por hora`,
    newest: 'último artículo ',
    withoutDate: 'sin fecha',
    topics: (names) => `coincide con ${names.length === 1 ? 'tu tema' : 'tus temas'} ${quoted(names)}`,
    boosts: (values) => `${quoted(values)} ${values.length === 1 ? 'cuenta' : 'cuentan'} doble`,
    heavySources: (by) => `sus fuentes pesan más aquí ${by}`,
    lightSources: (by) => `sus fuentes pesan menos aquí ${by}`,
    rareSources: (by) => `sus fuentes publican poco ${by}`,
    toldBefore: (at) => ['ya contada ', time(at, 'relative'), ', y hay novedades'],
  },
  numbers.format,
);

const whyHeld = (reason: HeldReason): Line => {
  switch (reason.code) {
    case 'muted':
      return [`oculta por el filtro «${reason.filter}»`];
    case 'off-topic':
      return ['no trata ninguno de los temas de este resumen'];
    case 'told':
      return ['ya contada ', time(reason.at, 'relative'), ', y lo nuevo es demasiado poco'];
    case 'source-share':
      return [`${reason.publisher} ya tiene sus tres noticias`];
    case 'repeats':
      return [`cuenta lo mismo que «${reason.headline}»`];
    case 'no-room':
      return [`puesto ${numbers.format(reason.place)}, ya no quedaba sitio`];
    case 'too-slow':
      return ['contada por muy pocas fuentes, muy despacio o hace demasiado tiempo para este resumen'];
    case 'quiet':
      return ['espera al próximo resumen: había muy poco para hacer uno'];
  }
};

/** What Broadsheet says in Spanish around the news. */
export const spanishDigest: DigestWords = {
  counts: (stories, articles, publishers) =>
    `${count(stories, 'noticia', 'noticias')} de ${count(articles, 'artículo', 'artículos')} · ${sources(publishers)}`,
  readingMinutes: (minutes) => `${numbers.format(minutes)} min de lectura`,
  window: (fromAt, toAt, days) =>
    days > 1
      ? [`abarca ${numbers.format(days)} días, desde el `, time(fromAt, 'full')]
      : ['del ', time(fromAt, 'full'), ' al ', time(toAt, 'full')],
  nothing: (waiting) =>
    waiting === 0
      ? 'No hay novedades.'
      : `Muy poco para un resumen: ${count(waiting, 'noticia espera', 'noticias esperan')} al próximo.`,
  sources,
  alsoIn: (names, total) => {
    const more = total - names.length;
    return `también en ${more > 0 ? `${names.join(', ')} y ${numbers.format(more)} más` : listed(names)}`;
  },
  agreement: (publishers) => `casi lo mismo en ${sources(publishers)}`,
  updated: 'ACTUALIZACIÓN',
  toldBefore: (at) => ['ya contada ', time(at, 'relative')],
  untitled: 'Sin título',
  related: 'Lee también: ',
  inBrief: 'En breve',
  promise: 'Las frases se citan de las fuentes palabra por palabra',
  next: (at) => ['próximo resumen ', time(at, 'relative')],
  whyButton: '¿Por qué estas noticias?',
  whyTitle: (name) => `Por qué estas noticias: ${name}`,
  whyStory,
  whyHeldTitle: 'Quedaron fuera',
  whyHeld,
  whyMethod:
    'Los artículos que cuentan el mismo hecho forman una sola noticia. Van primero las que cuentan más fuentes, más ' +
    'deprisa y más recientemente; tus temas, filtros y pesos las suben o las bajan, y ninguna fuente encabeza más de ' +
    'tres mientras otra espera. Las frases citadas son las que aparecen pronto, comparten más con el resto de su ' +
    'artículo y su titular, y se entienden por sí solas.',
  nameNow: 'Noticias del momento',
};
