/** One piece of JSON: a text, closed or broken off; a bracket or comma; or what stands between those. */
const piece = /"(?:[^"\\]|\\[^])*(?:"|$)|[{}[\],]|[^"{}[\],]+/g;

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * The value of a JSON text; where it is malformed, of what it most likely meant: line ends within texts are escaped,
 * commas before an ending left out, and a text that breaks off ends after its last whole element. `undefined` where
 * even that is none. Cost: linear.
 */
export const mendedJson = (text: string): unknown => parsed(text) ?? parsed(mended(text));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const escapeControl = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const mended = (text: string): string => {
  const out: string[] = [];
  const open: string[] = [];
  // After the last whole element: how many pieces there were, and what was open.
  let whole = { pieces: 0, open: '' };
  for (const [found] of text.matchAll(piece)) {
    if (found === '{' || found === '[') open.push(closing[found] ?? '');
    const isEnd = found === '}' || found === ']';
    if (isEnd) {
      if (open.pop() === undefined) break;
      dropComma(out);
    }
    out.push(found.startsWith('"') ? found.replace(/[\0-\x1f]/g, escapeControl) : found);
    if (isEnd && open.length <= 2) whole = { pieces: out.length, open: open.toReversed().join('') };
    if (open.length === 0) break;
  }
  return out.slice(0, whole.pieces).join('') + whole.open;
};

/** Takes back a comma that stands before an ending. */
const dropComma = (out: string[]): void => {
  const last = out.findLastIndex((each) => each.trim() !== '');
  if (out[last] === ',') out.splice(last, 1);
};
