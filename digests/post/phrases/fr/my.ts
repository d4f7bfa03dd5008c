import { block, command, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import type { MyWords } from '../words/my.ts';

const { count, listed } = numeralsOf('fr');

/** What `/my` says in French. */
export const frenchMy: MyWords = {
  digestName: 'Votre revue',
  planned: 'Votre propre revue est programmée',
  comes: (when) => [
    `Elle vient en message privé ${when}, à partir des sources de ce serveur, sans ce que vous masquez.`,
  ],
  about: (topics) => `Sur ${listed(topics)}.`,
  arrived: 'Un premier message est maintenant dans vos messages privés.',
  notArrived: 'Votre revue reste programmée : elle viendra dès que des messages vous parviendront.',
  ended: 'Votre revue est terminée. Plus rien ne vous sera envoyé.',
  neverWas: [
    'Vous ne recevez pas de revue de ce serveur. ',
    command('my digest'),
    ' avec un horaire en programme une.',
  ],
  zoneUnknown: [
    'Les heures sont en UTC : vous n’avez indiqué aucun fuseau horaire. ',
    command('my settings'),
    ' retient le vôtre.',
  ],
  letter: (when, firstAt) => [
    block('headline', 'Votre revue vient ici'),
    block(
      'paragraph',
      `Elle vient ${when}. La première : `,
      time(firstAt, 'full'),
      ' (',
      time(firstAt, 'relative'),
      ').',
    ),
    block(
      'note',
      command('my digest'),
      ' sur le serveur la modifie ou y met fin ; ',
      command('my data'),
      ' montre et efface ce qui est conservé de vous.',
    ),
  ],
  whenOff: 'non : ne plus m’envoyer de revue',
  whenExamples: [
    'tous les jours à 8h',
    'jours ouvrés 8h',
    'jours ouvrés 7h30 et 18h',
    'week-end 10h',
    'lundi 9h',
  ],
  kinds: {
    word: (value) => `le mot « ${value} »`,
    source: (value) => `la source « ${value} »`,
    topic: (value) => `le thème « ${value} »`,
    author: (value) => `les articles de « ${value} »`,
  },
  muted: (what) => `Masqué pour vous : ${what}`,
  effect: (hidden, of) =>
    of === 0
      ? 'Il n’y a pas de sujets des derniers jours pour l’essayer.'
      : `${hidden} ${hidden > 1 ? 'correspondaient' : 'correspondait'} sur ` +
        `${count(of, 'sujet récent', 'sujets récents')}.`,
  until: (at) => (at === null ? ['pour de bon'] : ['jusqu’au ', time(at, 'full')]),
  muteScope: [
    'Cela vaut pour ce qui est fait pour vous : ',
    command('digest now'),
    ', plus de sujets, votre propre revue. Ce qui est publié pour tout le monde ne change pas.',
  ],
  mutes: (total) =>
    total === 1 ? 'Une chose est masquée pour vous ici' : `${total} choses sont masquées pour vous ici`,
  mutesNone: [
    'Rien n’est masqué pour vous ici. ',
    command('my mute'),
    ' masque un mot, une source ou un thème.',
  ],
  mutesList: 'Montrer ce que j’ai masqué',
  unmute: 'Réafficher quelque chose',
  unmuted: (what) => `Réaffiché : ${what}.`,
  forGood: 'pour de bon',
  settings: 'Vos réglages',
  settingsKept: 'Vos réglages sont enregistrés',
  settingsUse: [
    strong('Ils valent sur tous les serveurs :'),
    ' ',
    command('digest now'),
    ' et ',
    command('my digest'),
    ' les suivent quand vous ne dites rien d’autre.',
  ],
  zone: 'Fuseau horaire',
  zoneHint: 'Par exemple Europe/Paris ; vide pour celui du serveur',
  style: 'Longueur des citations',
  styles: {
    headlines: 'Titres seulement',
    brief: 'Bref : une ou deux phrases par sujet',
    detailed: 'Détaillé : deux ou trois phrases par sujet',
  },
  stories: 'Sujets par revue (1 à 15)',
  hours: 'Heures couvertes (1 à 168)',
  asUsual: 'comme d’habitude',
  data: 'Ce qui est conservé de vous',
  dataHolds: [
    'Vos réglages, vos propres revues, ce que vous masquez et vos votes, sur tous les serveurs. Rien d’autre de vous ' +
      'n’est conservé. ',
    command('my data'),
    ' avec l’action ',
    strong('delete'),
    ' l’oublie.',
  ],
  forgetQuestion: [
    'Oublier tout ce qui est conservé de vous ? Vos réglages, vos propres revues, ce que vous masquez et vos votes ' +
      'disparaissent, sur tous les serveurs. C’est irréversible.',
  ],
  forget: 'Tout oublier',
  forgotten: ({ digests, mutes, votes }) =>
    `Oublié : vos réglages, ${count(digests, 'revue à vous', 'revues à vous')}, ` +
    `${count(mutes, 'chose masquée', 'choses masquées')} et ${count(votes, 'vote', 'votes')}.`,
};
