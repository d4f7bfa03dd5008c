/** A text by its letters and digits alone, so that quotation marks, dashes and case tell no two titles apart. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
