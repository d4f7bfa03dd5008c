import type { ControlWords } from '../words/controls.ts';

/** What stands on buttons and lists in French. */
export const frenchControls: ControlWords = {
  read: 'Lire',
  openStory: 'Ouvrir un sujet : plus de phrases, toutes les sources, titres liés',
  more: 'Plus de sujets',
  byDirectMessage: 'Recevoir en MP',
  useful: 'Utile',
  notUseful: 'Pas utile',
  share: 'Partager',
};
