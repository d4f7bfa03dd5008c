import { anyOf } from './words.ts';

/** Longer blocks are prose that names an agency. */
const creditCharactersMax = 200;

const agencies = anyOf('agencies');

/** "Photo:", "Bild ©", "Image by:". */
const label = String.raw`(?:${anyOf('pictures')})(?: by| via| de| von)?\s*[:©/|]`;

/** "Photo: Jane Roe", "Bild: dpa", "© Jane Roe". */
const opensCredit = new RegExp(String.raw`^[([]?(?:${label}|©|\(c\)\s)`, 'iu');

/** "A pillar of the bridge (Image: GETTY)", "[Jane Roe/Reuters]". */
const closesCredit = new RegExp(
  String.raw`[([](?:${label}[^()[\]]{2,80}|[^()[\]]{0,60}(?:${agencies}))\s*[)\]]$`,
  'iu',
);

/** "Jane Roe / AFP", "Jane Roe | Bloomberg | Getty Images": names and an agency, and no sentence. */
const namesAgency = new RegExp(
  String.raw`^[^.!?:]{0,80}[/|–—,-]\s*(?:${agencies})(?:\s*via\s[^.!?]{2,40})?$`,
  'iu',
);

/** "Image 1 of 5", "1 / 23", "Bild 3 von 10". */
const counter = /^(?:\p{L}+\s)?\d{1,3}\s?(?:\/|of|von|de|sur|di|av|van|z|из)\s?(?:\/\s?)?\d{1,3}$/iu;

/** Whether a block is a picture's credit, or a caption that ends in one. */
export const isCredit = (text: string): boolean =>
  text.length <= creditCharactersMax &&
  (opensCredit.test(text) || closesCredit.test(text) || namesAgency.test(text));

/** Whether a block counts the pictures of a gallery. */
export const isCounter = (text: string): boolean => text.length <= 30 && counter.test(text);
