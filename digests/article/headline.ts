/** Brackets that sites put around a whole promo line. */
const brackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '【': '】' };

/** The mark of a promo line that stands for a label by itself; three pluses open a line of a live blog. */
const plusMark = /^\s*\+\+(?!\+)/;

/** Bullets, arrows and other marks before a headline. No quotation mark is among them but the arrow's look-alike. */
const leadingMarks = /^[\s+•·*▪■►▶→>»|–—-]+/u;

/** Marks after a headline. */
const trailingMarks: readonly string[] = ['++', '>'];

/** Whether a line is marked `++`, which nothing but a promo line is. */
export const isPlusLine = (line: string): boolean => plusMark.test(line);

/** A line without the brackets around all of it. */
export const unwrapped = (line: string): string => {
  const text = line.trim();
  const closer = brackets[text.charAt(0)];
  return closer !== undefined && text.endsWith(closer) ? text.slice(1, -1).trim() : text;
};

/** A headline without the marks before and after it; empty where there was nothing else. */
export const bareHeadline = (line: string): string => {
  let text = line.replace(leadingMarks, '').trimEnd();
  // A loop and not a pattern: `\s*>+$` is quadratic in a run of spaces.
  for (let mark = markAtEnd(text); mark !== undefined; mark = markAtEnd(text)) {
    text = text.slice(0, -mark.length).trimEnd();
  }
  return text;
};

const markAtEnd = (text: string): string | undefined => trailingMarks.find((mark) => text.endsWith(mark));
