import { numeralsOf } from '../numerals.ts';
import type { Expense } from '../../../model/index.ts';
import { command, time } from '../../spans.ts';
import type { MemberProblemWords } from '../phrases.ts';

const { count, format } = numeralsOf('fr');

/** What people ask for that costs, as it stands after “many”. */
const things: Readonly<Record<Expense, string>> = {
  digest: 'de revues',
  summary: 'de résumés',
  feed: 'de lectures de flux',
  'feed-list': 'de lectures de listes de flux',
  preview: 'd’aperçus et d’essais',
  letter: 'de messages privés',
};

const tooSoon = (what: Expense, who: 'person' | 'server'): string => {
  if (what === 'digest' && who === 'person')
    return 'Vous venez de recevoir une revue, et la suivante serait la même.';
  const asked =
    who === 'person'
      ? `Vous venez de demander beaucoup ${things[what]}. `
      : `Ce serveur vient de demander beaucoup ${things[what]}. `;
  return `${asked}C’est un travail que d’autres attendent aussi, d’où une courte pause.`;
};

/** What went wrong with what members ask for, in French: what, why and what to do. */
export const frenchMemberProblems: MemberProblemWords = {
  'topic-quiet': ({ topic, hours }) => [
    `Sur ${count(hours, 'heure', 'heures')}, aucun sujet ne porte sur « ${topic} ». ` +
      'Demandez davantage d’heures, ou cherchez plus loin avec ',
    command('digest search'),
    '.',
  ],
  'no-more-stories': () => 'C’était tout : il n’y a pas d’autres sujets de cette période.',
  'edition-none': ({ name }) =>
    name === null
      ? ['Aucune revue n’a encore été publiée ici. ', command('digest now'), ' en fait une pour vous.']
      : [`« ${name} » n’a encore rien publié. `, command('digest now'), ` fait une revue pour vous.`],
  'edition-gone': () => [
    'Cette revue n’est plus conservée : les éditions et leurs boutons durent quelques mois. ',
    command('digest latest'),
    ' montre la dernière.',
  ],
  'story-unknown': ({ input }) => [
    `Aucune source de ce serveur n’a donné « ${input} ». Choisissez un titre dans la liste pendant la ` +
      `saisie, ou faites ` +
      'suivre son site avec ',
    command('source add'),
    '.',
  ],
  'story-gone': () => [
    'Ce sujet n’est plus conservé, ou ses sources ne sont plus suivies. ',
    command('digest search'),
    ' parcourt les archives.',
  ],
  'vote-lapsed': () => [
    'C’est trop ancien pour voter : ce n’est plus conservé. Votez sous la dernière revue ; ',
    command('digest latest'),
    ' y mène.',
  ],
  'too-soon': ({ what, who, at }) => [tooSoon(what, who), ' Redemandez ', time(at, 'relative'), '.'],
  'span-not-understood': ({ input }) =>
    `« ${input} » n’est pas une durée que je comprends. Écrivez par exemple « 3 jours », « 2 semaines » ou ` +
    '« 2026-11-01 ».',
  'personal-too-many': ({ personalMax }) => [
    `${format(personalMax)} personnes de ce serveur ont leur propre revue, c’est le maximum. ` +
      'Demandez plutôt ',
    command('digest now'),
    '.',
  ],
  'mutes-too-many': ({ mutesMax }) => [
    `Vous masquez ${format(mutesMax)} choses ici, c’est le maximum. Réaffichez-en une d’abord avec `,
    command('my mute'),
    `.`,
  ],
  'number-not-understood': ({ input, min, max }) =>
    `« ${input} » n’est pas un nombre de ${format(min)} à ${format(max)}. Rien n’a été enregistré ; remplissez de ` +
    'nouveau le formulaire.',
  'direct-delayed': () =>
    'Discord n’a pas répondu, personne ne sait donc si le message est arrivé. Regardez vos messages privés, puis ' +
    'redemandez.',
};
