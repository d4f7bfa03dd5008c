import type { ConfirmWords } from '../words/confirm.ts';

/** What is said in French before something is done. */
export const frenchConfirm: ConfirmWords = {
  cancel: 'Annuler',
  cancelled: 'Rien n’a été modifié.',
  save: 'Enregistrer',
  remove: 'Supprimer',
};
