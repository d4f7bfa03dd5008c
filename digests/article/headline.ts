/** Brackets that sites put around a whole promo line, or around its label. */
const brackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '【': '】', '［': '］', '（': '）' };

/** The mark of a promo line that stands for a label by itself; three pluses open a line of a live blog. */
const plusMark = /^\s*\+\+(?!\+)/;

/**
 * Bullets, arrows, pictures and other marks before a label or headline; no quotation mark is among them but the
 * arrow's look-alike. The last kinds are what makes an emoji of two characters one, and marks of direction.
 */
const leadingMark =
  /[\s+•·・*#▪■□●○◆◇★☆►▶▷▸→⇒➔➜➤☞☛>»|–—-]|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\ufe0f/u;

/** Marks after a headline. */
const trailingMark = /[\s+>→⇒➔➜➤►▶▷▸|]|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\ufe0f/u;

/** Whether a line is marked `++`, which nothing but a promo line is. */
export const isPlusLine = (line: string): boolean => plusMark.test(line);

/** A line without the brackets around all of it. */
export const unwrapped = (line: string): string => {
  const text = line.trim();
  const closer = brackets[text.charAt(0)];
  return closer !== undefined && text.endsWith(closer) ? text.slice(1, -1).trim() : text;
};

/** Where a text begins behind the marks before it, brackets too where a label may stand in them. */
export const startOf = (text: string, { inBrackets }: { readonly inBrackets: boolean }): number => {
  let start = 0;
  while (start < text.length) {
    const character = characterAt(text, start);
    if (!leadingMark.test(character) && !(inBrackets && character in brackets)) break;
    start += character.length;
  }
  return start;
};

const characterAt = (text: string, place: number): string =>
  String.fromCodePoint(text.codePointAt(place) ?? 0);

/** A headline without the marks before and after it; empty where there was nothing else. */
export const bareHeadline = (line: string): string => {
  let end = line.length;
  // A loop and not a pattern: `[\s>]+$` is quadratic in a run of spaces.
  while (end > 0) {
    const unit = line.charCodeAt(end - 1);
    const length = unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? 2 : 1;
    if (!trailingMark.test(line.slice(end - length, end))) break;
    end -= length;
  }
  const text = line.slice(0, end);
  return text.slice(startOf(text, { inBrackets: false }));
};
