import type { ControlWords } from '../words/controls.ts';

/** What stands on buttons and lists in Spanish. */
export const spanishControls: ControlWords = {
  read: 'Leer',
  openStory: 'Abrir una noticia: más frases, todas las fuentes, titulares relacionados',
  more: 'Más noticias',
  byDirectMessage: 'Recibirlo por MD',
  useful: 'Útil',
  notUseful: 'No es útil',
  share: 'Compartir',
};
