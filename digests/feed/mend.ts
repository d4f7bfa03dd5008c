/** XML allows no control characters but tab and line ends; real feeds have others. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** What is left of an entry's list when a document breaks off: its last whole entry, and the tags to close after it. */
const endings: readonly (readonly [entryEnd: string, closing: string])[] = [
  ['</item>', '</channel></rss>'],
  ['</entry>', '</feed>'],
];

/** A feed's text without characters that no XML or JSON may hold, and without anything before it. */
export const withoutNoise = (text: string): string => text.replace(forbidden, '').replace(/^[\s\ufeff]+/, '');

/**
 * A feed that broke off or is malformed near its end, closed after its last whole entry; `null` where it has none.
 * A transfer that is cut short or a page counter after the XML is no reason to lose the entries before it.
 */
export const closedAfterLastEntry = (text: string): string | null => {
  for (const [entryEnd, closing] of endings) {
    const at = text.lastIndexOf(entryEnd);
    if (at !== -1) return text.slice(0, at + entryEnd.length) + closing;
  }
  return null;
};
