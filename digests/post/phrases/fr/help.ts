import { code, command, strong } from '../../spans.ts';
import type { HelpWords } from '../words/help.ts';

/** What `/help` says in French. */
export const frenchHelp: HelpWords = {
  title: 'Broadsheet, un digest d’actualité pour ce serveur',
  what: 'Il lit les flux que vous suivez et publie un digest de leurs phrases clés, citées mot pour mot.',
  steps: [
    [
      strong('1. Ajoutez une source : '),
      command('source add'),
      ' avec l’adresse d’un flux ou d’un site d’actualité.',
    ],
    [
      strong('2. Programmez un digest : '),
      command('schedule add'),
      ' avec un horaire comme ',
      code('du lundi au vendredi 8h'),
      '.',
    ],
    [strong('3. Voyez-le d’abord : '), command('schedule preview'), ' ne le montre qu’à vous.'],
  ],
  everyone: [
    'Tout le monde peut demander ',
    command('digest now'),
    ' et résumer n’importe quel article avec ',
    command('summarize'),
    '.',
  ],
  alone: {
    title: 'Broadsheet, un digest d’actualité pour vos serveurs',
    steps: [
      [
        command('summarize'),
        ' résume n’importe quel article, ici aussi : donnez une adresse, un texte ou un fichier.',
      ],
      ['Sur un serveur, ', command('digest now'), ' fait un digest de ses sources, rien que pour vous.'],
      ['Là-bas, ', command('my digest'), ' vous le fait envoyer ici, aussi souvent que vous voulez.'],
      [command('my data'), ' montre tout ce qui est gardé de vous, et l’oublie.'],
    ],
  },
};
