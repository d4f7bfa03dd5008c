import type { ConfirmWords } from '../words/confirm.ts';

/** What is said in Spanish before something is done. */
export const spanishConfirm: ConfirmWords = {
  cancel: 'Cancelar',
  cancelled: 'No se ha cambiado nada.',
  save: 'Guardar',
  remove: 'Eliminar',
};
