import type { ControlWords } from '../words/controls.ts';

/** What stands on buttons and lists in German. */
export const germanControls: ControlWords = {
  read: 'Lesen',
  openStory: 'Meldung öffnen: mehr Sätze, alle Quellen, verwandte Schlagzeilen',
  more: 'Mehr Meldungen',
  byDirectMessage: 'Per Direktnachricht',
  useful: 'Nützlich',
  notUseful: 'Nicht nützlich',
  share: 'Teilen',
};
