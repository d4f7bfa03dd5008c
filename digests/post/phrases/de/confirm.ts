import type { ConfirmWords } from '../words/confirm.ts';

/** What is said in German before something is done. */
export const germanConfirm: ConfirmWords = {
  cancel: 'Abbrechen',
  cancelled: 'Nichts wurde geändert.',
  save: 'Speichern',
  remove: 'Entfernen',
};
