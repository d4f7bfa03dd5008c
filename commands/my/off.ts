/** What people type where they want no more of something, in every interface language. */
const words =
  'off stop none never no aus nie nein stopp kein keine non jamais aucun aucune arrêter nunca nada parar';

const offWords: ReadonlySet<string> = new Set(words.split(' '));

/** Whether somebody wants no more of it. */
export const isOff = (typed: string): boolean => offWords.has(typed.trim().toLowerCase());
