import { channel, command } from '../../spans.ts';
import type { SetupWords } from '../words/setup.ts';
import { count, listed } from './numbers.ts';

/** What `/setup` says in French. */
export const frenchSetup: SetupWords = {
  title: 'Mettre en place une revue',
  channel: { label: 'Salon', hint: 'Là où paraît la revue.' },
  pack: {
    label: 'Pack de départ',
    hint: 'Des flux pour commencer. On peut en ajouter et en retirer à tout moment.',
  },
  days: { label: 'Jours', hint: 'Quand elle paraît. D’autres jours se choisissent avec /schedule edit.' },
  time: { label: 'Heure', hint: 'Par exemple 08:00 ou 18h ; plusieurs heures sont reliées par « et ».' },
  timezone: { label: 'Fuseau horaire', hint: 'Une ville comme Paris, ou un fuseau comme Europe/Paris.' },
  noPack: 'Aucun : seulement les sources déjà suivies',
  feeds: (total) => count(total, 'flux', 'flux'),
  everyDay: 'Tous les jours',
  weekdays: 'Du lundi au vendredi',
  weekend: 'Samedi et dimanche',
  mondays: 'Une fois par semaine, le lundi',
  preview: (when, channelId) => [
    'Rien n’est encore enregistré ni publié. La revue paraîtrait dans ',
    channel(channelId),
    ` ${when}, et commencerait ainsi :`,
  ],
  noPreview:
    'Il n’y a encore rien à montrer. Vous pouvez enregistrer quand même : la revue dira ce qui arrive.',
  post: 'Publier la première maintenant',
  change: 'Modifier',
  following: (added, known) =>
    known === 0
      ? `${count(added, 'source ajoutée', 'sources ajoutées')}.`
      : `${count(added, 'source ajoutée', 'sources ajoutées')}, ${count(known, 'déjà suivie', 'déjà suivies')}.`,
  unreadable: (names) => `Pas ajoutées, faute de pouvoir être lues à l’instant : ${listed(names)}.`,
  next: [
    command('schedule edit'),
    ' la modifie, ',
    command('source add'),
    ' ajoute une source, ',
    command('filter add'),
    ' écarte ce dont personne ne veut.',
  ],
};
