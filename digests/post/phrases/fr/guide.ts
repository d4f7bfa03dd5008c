import { code, command, strong } from '../../spans.ts';
import type { GuideWords } from '../words/guide.ts';

/** The pages of `/help` in French. */
export const frenchGuide: GuideWords = {
  setUp: 'Configurer',
  pick: 'Aide sur …',
  pages: {
    start: {
      title: 'Premiers pas',
      lines: [
        [
          command('setup'),
          ' demande un salon, un lot de sources et une heure, et montre la première revue avant de la publier.',
        ],
        [
          command('source add'),
          ' suit un flux ou un site d’actualité ; ',
          command('source pack'),
          ' en suit plusieurs d’un coup.',
        ],
        [
          command('schedule add'),
          ' avec un horaire comme ',
          code('jours ouvrés 8h'),
          ' publie une revue tout seul.',
        ],
      ],
    },
    reading: {
      title: 'Lire une revue',
      lines: [
        [
          'Chaque phrase est citée mot pour mot, avec sa source. Un événement est donné une fois, quel qu’en ' +
            'soit l’écho.',
        ],
        ['La liste sous une revue ouvre un sujet : plus de phrases, toutes les sources, titres liés.'],
        [
          command('digest now'),
          ' en fait une pour vous seul, ',
          command('digest latest'),
          ' mène à la dernière.',
        ],
        [command('digest search'), ' parcourt les archives.'],
        ['Un sujet marqué comme mis à jour a déjà paru ; seul le neuf en est cité.'],
      ],
    },
    sources: {
      title: 'Sources',
      lines: [
        [
          command('source add'),
          ' prend l’adresse d’un flux ou d’un site ; ',
          command('source list'),
          ' dit comment va chacune.',
        ],
        [command('source test'), ' montre ce que donne un flux.'],
        [
          command('source import'),
          ' et ',
          command('source export'),
          ' échangent des listes (OPML) avec les lecteurs de flux.',
        ],
        ['Peut changer les sources qui peut gérer le serveur.'],
      ],
    },
    schedules: {
      title: 'Horaires',
      lines: [
        [
          command('schedule add'),
          ' comprend ',
          code('tous les jours à 8h'),
          ', ',
          code('jours ouvrés 7h30 et 18h'),
          ', ',
          code('lundi 9h'),
          ' et cron.',
        ],
        [
          command('schedule preview'),
          ' montre ce qui viendrait, ',
          command('schedule run'),
          ' publie tout de suite, ',
          command('schedule pause'),
          ' suspend.',
        ],
        ['Un jour calme est sauté et reporté : rien ne se perd, rien n’est donné deux fois.'],
      ],
    },
    filters: {
      title: 'Filtres et thèmes',
      lines: [
        [
          command('filter add'),
          ' masque, garde seul ou relève des sujets par mot, source, thème ou auteur, pour tout le monde ici.',
        ],
        [command('filter test'), ' dit ce qu’un filtre aurait touché avant qu’il ne compte.'],
        ['Ce que vous seul voulez masquer : ', command('my mute'), '.'],
      ],
    },
    yours: {
      title: 'Rien que pour vous',
      lines: [
        [
          command('my digest'),
          ' avec ',
          code('jours ouvrés 8h'),
          ' vous envoie une revue en message privé ; ',
          code('non'),
          ' y met fin.',
        ],
        [command('my mute'), ' masque pour vous un mot, une source ou un thème, un temps ou pour de bon.'],
        [command('my settings'), ' retient votre fuseau horaire, et la longueur et le détail de vos revues.'],
      ],
    },
    summaries: {
      title: 'Résumer un article',
      lines: [
        [
          command('summarize'),
          ' prend une adresse, un texte ou un fichier et en donne les phrases clés, inchangées.',
        ],
        ['Le menu de tout message (Applications) fait de même avec ses liens ou son texte.'],
        ['Rien n’est réécrit, et aucun texte ne quitte la machine où tourne Broadsheet.'],
      ],
    },
    why: {
      title: 'Pourquoi ceci et pas cela',
      lines: [
        [
          command('digest why'),
          ' suit un article : trouvé, lu, comparé, classé, publié ou écarté, et ce qui y changerait.',
        ],
        [strong('Pourquoi ces sujets ?'), ' sous une revue le dit de tous ses sujets.'],
        [
          'Plus de sources, plus vite et plus tard comptent ; thèmes, poids et votes relèvent. Aucune source ' +
            'n’en mène plus de trois.',
        ],
      ],
    },
    trouble: {
      title: 'Quand quelque chose ne marche pas',
      lines: [
        [command('config check'), ' nomme chaque permission qui manque et où la donner.'],
        [command('source list'), ' dit pourquoi une source échoue et quand elle sera réessayée.'],
        [
          'Pas de messages privés ? Autorisez-les sous Nom du serveur > Confidentialité, puis redonnez ',
          command('my digest'),
          '.',
        ],
        ['« Rien de neuf » n’est pas une panne : rien n’a paru depuis la dernière revue.'],
      ],
    },
    privacy: {
      title: 'Ce qui est conservé de vous',
      lines: [
        [
          'Seulement ce que vous décidez : réglages, revues à vous, choses masquées, votes. Aucun message ' +
            'n’est lu ni conservé.',
        ],
        [command('my data'), ' vous le donne en fichier, ou l’oublie.'],
      ],
    },
  },
};
