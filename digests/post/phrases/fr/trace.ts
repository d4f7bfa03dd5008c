import type { HeldReason, Line } from '../../../model/index.ts';
import { command, link, strong, time } from '../../spans.ts';
import { numeralsOf } from '../numerals.ts';
import { scoreSayer } from '../scores.ts';
import type { TraceWords } from '../words/trace.ts';

const { count, format } = numeralsOf('fr');

const fixFor = (reason: HeldReason, schedule: string): Line => {
  switch (reason.code) {
    case 'muted':
      return [
        `retirez le filtre « ${reason.filter} » avec `,
        command('filter remove'),
        ', ou le vôtre avec ',
        command('my mute'),
      ];
    case 'off-topic':
      return [
        `donnez à ${schedule} un autre thème avec `,
        command('schedule edit'),
        ', ou un autre mot au thème',
      ];
    case 'source-share':
      return [
        'suivez d’autres sources avec ',
        command('source add'),
        ` : ${reason.publisher} sera moins seule`,
      ];
    case 'no-room':
      return [
        `laissez ${schedule} donner plus de sujets avec `,
        command('schedule edit'),
        ', ou relevez ce thème avec ',
        command('filter add'),
      ];
    case 'too-slow':
      return ['un horaire du genre habituel donne de tels sujets : ', command('schedule add')];
    case 'quiet':
      return [`il vient avec la prochaine ${schedule} ; `, command('schedule run'), ' la publie maintenant'];
    case 'told':
    case 'repeats':
      return [];
  }
};

/** What `/digest why` says in French. */
export const frenchTrace: TraceWords = {
  found: ({ source, at, publishedAt }) => [
    strong('Trouvé'),
    ` chez ${source} `,
    time(at, 'full'),
    ...(publishedAt === null ? [', sans date à lui'] : [', publié ', time(publishedAt, 'full')]),
  ],
  read: ({ words, from, problem }) => [
    strong('Lu :'),
    ' ',
    words === 0
      ? 'aucun texte, seulement le titre'
      : `${count(words, 'mot', 'mots')} ${from === 'page' ? 'de sa page' : 'de son flux'}`,
    ...(problem === null ? [] : [' ; sa page n’a rien donné']),
  ],
  grouped: ({ publishers, copyOf, isWaiting }) => [
    strong('Comparé :'),
    ' ',
    isWaiting
      ? 'pas encore, cela prend une minute'
      : publishers > 1
        ? `un sujet avec ${count(publishers - 1, 'autre source', 'autres sources')}`
        : 'personne d’autre n’en parle',
    ...(copyOf === null ? [] : [` ; répète « ${copyOf} »`]),
  ],
  told: (at, url) => [link('publié', url), ' ', time(at, 'full')],
  held: (at) => ['écarté ', time(at, 'full'), ' : '],
  unlisted: (at) => ['écarté ', time(at, 'full'), ' : trop d’autres valaient davantage'],
  willTell: (nextAt) => ['sera dans la prochaine, ', time(nextAt, 'relative'), ', en l’état'],
  willHold: (nextAt) => ['sera écarté de la prochaine, ', time(nextAt, 'relative'), ', en l’état : '],
  willSee: (nextAt) => ['la prochaine en décide, ', time(nextAt, 'relative')],
  tooOld: 'était déjà trop vieux quand il a été trouvé',
  before: 'est venu avant toute revue encore conservée',
  rank: (place, of) => `place ${format(place)} sur ${format(of)}`,
  score: scoreSayer('fr', {
    score: 'note',
    factors: {
      publishers: 'sources',
      velocity: 'vitesse',
      age: 'fraîcheur',
      topics: 'thèmes',
      boosts: 'renforts',
      sources: 'poids',
      rarity: 'rareté',
      votes: 'votes',
    },
  }),
  noSchedules: [
    'Aucune revue n’est programmée ici. ',
    command('schedule add'),
    ' en programme une ; ',
    command('digest now'),
    ' en fait une pour vous.',
  ],
  fix: 'Pour changer cela : ',
  fixFor,
  fixText: ['voyez ce que donne son flux avec ', command('source test')],
};
