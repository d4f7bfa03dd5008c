import { ComponentType } from 'discord.js';
import { charactersIn, componentsIn, type Passage } from './passages.ts';

/** A post that fills more messages than this floods a channel; the rest is left out, which no digest reaches. */
const messagesMax = 8;

/** What a message has room for. */
type Room = { readonly characters: number; readonly components: number };

const sumOf = (passages: readonly Passage[], measure: (passage: Passage) => number): number =>
  passages.reduce((sum, passage) => sum + measure(passage), 0);

const fits = (passages: readonly Passage[], room: Room): boolean =>
  sumOf(passages, charactersIn) <= room.characters && sumOf(passages, componentsIn) <= room.components;

/** Cuts a passage that no message holds at the ends of its lines; its controls stay under the last piece. */
const splitPassage = (passage: Passage, room: Room): readonly Passage[] => {
  if (fits([passage], room)) return [passage];
  const pieces: string[][] = [[]];
  for (const line of passage.lines) {
    const grown = [...(pieces.at(-1) ?? []), line];
    if (fits([{ ...passage, lines: grown }], room)) pieces[pieces.length - 1] = grown;
    else pieces.push([line]);
  }
  return pieces.map((lines, index) => ({
    isApart: index === 0 && passage.isApart,
    lines,
    beside: index === 0 ? passage.beside : null,
    rows: index === pieces.length - 1 ? passage.rows : [],
  }));
};

const isButton = ({ beside }: Passage): boolean => beside?.type === ComponentType.Button;

/** The same without buttons beside the text, whose way leads from the headline too. */
const withoutButtonsBeside = (passages: readonly Passage[]): readonly Passage[] =>
  passages.map((passage) => (isButton(passage) ? { ...passage, beside: null } : passage));

/**
 * Puts passages into as few messages as they need, each within its room. Where all would fit into one but for the
 * buttons beside them, those go: one message is worth more than they are.
 */
export const pagesOf = (passages: readonly Passage[], room: Room): readonly (readonly Passage[])[] => {
  const bare = withoutButtonsBeside(passages);
  if (!fits(passages, room) && fits(bare, room)) return [bare];
  const pages: Passage[][] = [[]];
  for (const passage of passages.flatMap((each) => splitPassage(each, room))) {
    if (fits([...(pages.at(-1) ?? []), passage], room)) pages.at(-1)?.push(passage);
    else pages.push([passage]);
  }
  return pages.filter((page) => page.length > 0).slice(0, messagesMax);
};
