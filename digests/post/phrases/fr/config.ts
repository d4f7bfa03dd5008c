import { numeralsOf } from '../numerals.ts';
import { channel, command, strong, time } from '../../spans.ts';
import type { ConfigWords } from '../words/config.ts';
import { permission } from './permissions.ts';

const { count, listed } = numeralsOf('fr');

/** What `/config` says in French. */
export const frenchConfig: ConfigWords = {
  title: 'Réglages de ce serveur',
  names: {
    timezone: 'Fuseau horaire',
    language: 'Langue des messages',
    alertsChannelId: 'Alertes',
    layout: 'Présentation',
    hasImages: 'Images',
    keepDays: 'Éditions conservées',
  },
  unset: {
    timezone: 'UTC, tant qu’aucun n’est choisi',
    language: 'celle du serveur dans Discord',
    alertsChannelId: 'envoyées à la personne qui a créé la programmation',
    keepDays: 'aussi longtemps que l’hébergeur les garde',
  },
  components: 'moderne',
  embeds: 'embeds classiques',
  yes: 'oui',
  no: 'non',
  days: (days) => count(days, 'jour', 'jours'),
  howToChange: [
    'Modifiez-les avec ',
    command('config set'),
    ' ; ',
    command('config check'),
    ' cherche les défauts.',
  ],
  saved: 'Enregistré.',
  nothingGiven: 'Rien n’a été modifié, car rien n’a été indiqué. Nommez au moins un réglage.',
  checkTitle: 'Ce qui a été vérifié',
  allWell: 'Tout est en ordre.',
  channelFine: (channelId) => ['✓ ', channel(channelId), ' : Broadsheet peut y publier'],
  channelGone: (schedules) => [
    `✗ Le salon de ${listed(schedules)} n’existe plus. Choisissez-en un autre avec `,
    command('schedule edit'),
    '.',
  ],
  channelLacks: (channelId, missing) => [
    '✗ ',
    channel(channelId),
    ` : il manque ${listed(missing.map(permission))}`,
  ],
  channelFix: (missing) =>
    'Clic droit sur le salon › Modifier le salon › Permissions › ajouter le rôle de Broadsheet › autoriser ' +
    `${listed(missing.map(permission))}.`,
  channelClosed: (channelId, problem) => [
    '✗ ',
    channel(channelId),
    ` : ${problem} Un nouvel essai a lieu maintenant.`,
  ],
  sourcesFine: (total) => `✓ ${count(total, 'source', 'sources')}, toutes lisibles`,
  sourceFails: (name, reason) => `✗ ${name} : ${reason}`,
  noSources: ['✗ Aucune source. ', command('source add'), ' accepte l’adresse d’un flux ou d’un site.'],
  noSchedules: ['✗ Aucun digest n’est programmé. ', command('schedule add'), ' en crée un.'],
  noTimezone: ['– Aucun fuseau choisi : les programmations sans fuseau sont en UTC. ', command('config set')],
  noAlerts: [
    '– Aucun salon d’alertes : les pannes vont à l’auteur de la programmation. ',
    command('config set'),
  ],
  statusTitle: 'Où en sont les nouvelles',
  statusSources: (sources, failing, articlesToday) =>
    `${count(sources, 'source', 'sources')}${failing > 0 ? `, dont ${failing} en panne` : ''}, ` +
    `${count(articlesToday, 'article', 'articles')} depuis hier`,
  statusSchedule: (name, nextAt) => [strong(name), ' : prochain ', time(nextAt, 'full')],
  statusPaused: (name) => [strong(name), ' : en pause, ', command('schedule resume')],
  statusLast: (at) => ['dernier ', time(at, 'relative')],
  statusWaiting: (stories) =>
    `${count(stories, 'sujet attend', 'sujets attendent')} le prochain : il y avait trop peu à dire`,
  backedUp:
    'Réglages, sources, programmations, thèmes et filtres de ce serveur. /config restore les remet en place, ici ou ' +
    'ailleurs. Ce que les membres gardent pour eux n’y est pas.',
  restoreTitle: (file) => `Ce que ${file} changerait`,
  restoreSettings: (names) => `Réglages : ${listed(names)}`,
  restoreSources: (names) =>
    `${count(names.length, 'nouvelle source', 'nouvelles sources')} : ${listed(names)}`,
  restoreSchedules: (names) =>
    `${count(names.length, 'nouvelle programmation', 'nouvelles programmations')} : ${listed(names)}`,
  restoreChanged: (names) => `Programmations modifiées : ${listed(names)}`,
  restoreRest: (topics, filters) => `Nouveaux thèmes : ${topics}. Nouveaux filtres : ${filters}.`,
  restoreNothing: 'Rien : tout ce qu’il contient est déjà ici.',
  restoreButton: 'Restaurer',
  restored: 'Restauré. Rien de ce qui était ici n’a été retiré.',
  resetQuestion:
    'Supprimer toutes les sources, programmations, thèmes, filtres et réglages de ce serveur ? Les messages restent. ' +
    '/config backup en garde une copie.',
  resetButton: 'Tout supprimer',
  reset: ['Tout est supprimé. ', command('setup'), ' recommence à zéro.'],
};
