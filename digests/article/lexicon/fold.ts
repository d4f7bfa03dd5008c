/** Spaces that are written for looks alone: no-break, narrow, ideographic. */
const space = /\s/u;

/** Scripts whose letters are marked rather than composed, so that nothing is lost with the marks. */
const marked = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}]/u;

/** Code units are few and come again and again. */
const foldedUnits = new Map<string, string>();

/**
 * A text as phrases are compared: lower case, without accents, apostrophes straight, any space a plain one. As long
 * as the text, unit by unit, so that a place in one is a place in the other. Cost: linear in the text.
 */
export const foldText = (text: string): string => {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) folded += foldUnit(text.charAt(i));
  return folded;
};

const foldUnit = (unit: string): string => {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  const folded = foldUnseen(unit);
  foldedUnits.set(unit, folded);
  return folded;
};

const foldUnseen = (unit: string): string => {
  if (space.test(unit)) return ' ';
  if (unit === '’' || unit === '‘' || unit === 'ʼ') return "'";
  if (unit === '‑') return '-';
  // "İ" in lower case is two units long; its base letter is one.
  const base = marked.test(unit) ? (unit.normalize('NFD')[0] ?? unit) : unit;
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : unit;
};
