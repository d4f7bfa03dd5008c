import { numeralsOf } from '../numerals.ts';
import { time } from '../../spans.ts';
import type { FeedWords } from '../words/feeds.ts';

const { count, format } = numeralsOf('fr');

const feeds = (total: number): string => count(total, 'flux', 'flux');

/** What is said in French of feeds and changes to sources. */
export const frenchFeeds: FeedWords = {
  found: (name) => `Est-ce bien ceci ? ${name}`,
  sample: 'Dans un digest, il serait cité ainsi :',
  addButton: 'Ajouter',
  thisWeek: (articles) => `${count(articles, 'article', 'articles')} cette semaine`,
  topic: (topic) => `thème ${topic}`,
  weight: (weight) => `poids ${format(weight)} sur 5`,
  tested: (title) => `${title} se lit bien`,
  testedFacts: (entries, seconds) =>
    `${count(entries, 'entrée', 'entrées')}, lues en ${count(seconds, 'seconde', 'secondes')}`,
  newestAt: (at) => ['la plus récente ', time(at, 'relative')],
  changed: (name) => `${name} est modifié`,
  unchanged: (name) => `${name} reste tel quel : rien d’autre n’a été indiqué.`,
  changes: { name: 'Nom', topic: 'Thème', weight: 'Poids', none: 'aucun' },
  removeQuestion: (name) =>
    `Ne plus suivre ${name} ? Ses articles quittent aussi les archives de ce serveur.`,
  importTitle: (file) => `Ce que ${file} changerait`,
  importFresh: (total) => `Nouveaux et lisibles : ${feeds(total)}`,
  importKnown: (total) => `Déjà des sources ici : ${format(total)}`,
  importUnreachable: (total) => `Illisibles : ${feeds(total)}`,
  importLeft: (total) => `${feeds(total)} n’ont pas été examinés : cent sont lus à la fois.`,
  importNothing: 'Il n’y a rien à ajouter.',
  importButton: (total) => `Ajouter ${feeds(total)}`,
  imported: (total) => `${count(total, 'source ajoutée', 'sources ajoutées')}.`,
  exported: (total) =>
    `${count(total, 'source', 'sources')} dans un fichier OPML, lisible par tout lecteur de flux et par /source ` +
    'import.',
  more: (total) => `… et ${format(total)} de plus`,
};
