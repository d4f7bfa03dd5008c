/** Differences between Discord's Markdown and CommonMark that can be told line by line. */

const fence = /^\s*```/;
const item = /^\s*(?:[-*]|\d{1,9}\.) /;
const quote = /^\s*>/;

/**
 * Rewrites a text so that CommonMark reads it as Discord does: a line below a list or a quote does not belong to it,
 * `+` makes no list, and four or more `#` no heading.
 * @param {string} text
 */
export function asDiscordReads(text) {
  /** @type {string[]} */
  const lines = [];
  let fenced = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const before = lines.at(-1) ?? '';
    if (!fenced && endsBlock(before, line)) lines.push('');
    lines.push(fenced ? line : line.replace(/^(\s*)(\+ |#{4,})/, '$1\\$2'));
    if (fence.test(line)) fenced = !fenced;
  }
  return lines.join('\n');
}

/** @param {string} before @param {string} line */
function endsBlock(before, line) {
  if (line.trim() === '') return false;
  if (quote.test(before)) return !quote.test(line);
  return item.test(before) && !item.test(line) && !/^\s/.test(line);
}
