import { limits } from './limits.ts';

/** The layout of the ids below; an id of another version is answered as something that is no longer there. */
const version = '1';

/** What a component's id says: which action, on what. All state is in it, so it works after a restart. */
type CustomId = { readonly action: string; readonly id: string };

/** Writes `version:action:id`. */
export const writeCustomId = ({ action, id }: CustomId): string => {
  const text = `${version}:${action}:${id}`;
  if (text.length > limits.customIdCharactersMax) throw new Error(`A custom id of ${text.length} characters`);
  return text;
};

/** Reads what `writeCustomId` wrote; null for anything else. */
export const readCustomId = (text: string): CustomId | null => {
  const match = /^1:([a-z-]+):(.*)$/u.exec(text);
  return match === null ? null : { action: match[1] ?? '', id: match[2] ?? '' };
};
