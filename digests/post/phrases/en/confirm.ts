import type { ConfirmWords } from '../words/confirm.ts';

/** What is said in English before something is done. */
export const englishConfirm: ConfirmWords = {
  cancel: 'Cancel',
  cancelled: 'Nothing was changed.',
  save: 'Save',
  remove: 'Remove',
};
