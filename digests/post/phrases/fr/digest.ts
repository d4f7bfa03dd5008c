import type { HeldReason, Line } from '../../../model/index.ts';
import { time } from '../../spans.ts';
import { groundsSayer } from '../grounds.ts';
import type { DigestWords } from '../words/digest.ts';
import { count, listed, numbers } from './numbers.ts';

const sources = (total: number): string => count(total, 'source', 'sources');

const quoted = (values: readonly string[]): string => listed(values.map((value) => `« ${value} »`));

const whyStory = groundsSayer(
  {
    toldBy: (publishers) => `traité par ${sources(publishers)}`,
    speed: (articlesAnHour) => `jusqu’à ${count(articlesAnHour, 'article', 'articles')} par heure`,
    newest: 'dernier article ',
    withoutDate: 'sans date',
    topics: (names) => `correspond à ${names.length === 1 ? 'votre thème' : 'vos thèmes'} ${quoted(names)}`,
    boosts: (values) => `${quoted(values)} ${values.length === 1 ? 'compte' : 'comptent'} double`,
    heavySources: (by) => `ses sources pèsent plus ici ${by}`,
    lightSources: (by) => `ses sources pèsent moins ici ${by}`,
    rareSources: (by) => `ses sources publient rarement ${by}`,
    toldBefore: (at) => ['déjà paru ', time(at, 'relative'), ', avec du nouveau depuis'],
  },
  numbers.format,
);

const whyHeld = (reason: HeldReason): Line => {
  switch (reason.code) {
    case 'muted':
      return [`masqué par le filtre « ${reason.filter} »`];
    case 'off-topic':
      return ['ne relève d’aucun thème de ce digest'];
    case 'told':
      return ['déjà paru ', time(reason.at, 'relative'), ', et trop peu de nouveau'];
    case 'source-share':
      return [`${reason.publisher} a déjà ses trois sujets`];
    case 'repeats':
      return [`dit la même chose que « ${reason.headline} »`];
    case 'no-room':
      return [`classé ${numbers.format(reason.place)}e, il ne restait plus de place`];
    case 'too-slow':
      return ['traité par trop peu de sources, trop lentement ou depuis trop longtemps pour ce digest'];
    case 'quiet':
      return ['attend le prochain digest : il y avait trop peu pour en faire un'];
  }
};

/** What Broadsheet says in French around the news. */
export const frenchDigest: DigestWords = {
  counts: (stories, articles, publishers) =>
    `${count(stories, 'sujet tiré', 'sujets tirés')} de ${count(articles, 'article', 'articles')} · ` +
    `${sources(publishers)}`,
  readingMinutes: (minutes) => `${numbers.format(minutes)} min de lecture`,
  window: (fromAt, toAt, days) =>
    days > 1
      ? [`couvre ${numbers.format(days)} jours, depuis le `, time(fromAt, 'full')]
      : ['du ', time(fromAt, 'full'), ' au ', time(toAt, 'full')],
  nothing: (waiting) =>
    waiting === 0
      ? 'Rien de neuf à signaler.'
      : `Trop peu pour un digest : ${count(waiting, 'sujet attend', 'sujets attendent')} le prochain.`,
  sources,
  alsoIn: (names, total) => {
    const more = total - names.length;
    return `aussi dans ${more > 0 ? `${names.join(', ')} et ${count(more, 'autre', 'autres')}` : listed(names)}`;
  },
  agreement: (publishers) => `même teneur dans ${sources(publishers)}`,
  updated: 'ACTUALISÉ',
  toldBefore: (at) => ['déjà paru ', time(at, 'relative')],
  untitled: 'Sans titre',
  related: 'À lire aussi : ',
  inBrief: 'En bref',
  promise: 'Les phrases sont citées mot pour mot d’après les sources',
  next: (at) => ['prochain digest ', time(at, 'relative')],
  whyButton: 'Pourquoi ces sujets ?',
  whyTitle: (name) => `Pourquoi ces sujets : ${name}`,
  whyStory,
  whyHeldTitle: 'Laissés de côté',
  whyHeld,
  whyMethod:
    'Les articles qui relatent le même événement forment un seul sujet. Viennent d’abord les sujets traités par plus ' +
    'de sources, plus vite et plus récemment ; vos thèmes, filtres et poids les font monter ou descendre, et aucune ' +
    'source n’en ouvre plus de trois tant qu’une autre attend. Les phrases citées sont celles qui viennent tôt, ' +
    'partagent le plus avec le reste de leur article et son titre, et se comprennent seules.',
  nameNow: 'L’actualité du moment',
};
