const cdata = '<![CDATA[';

const cdataEnd = ']]>';

/** The tags of entries, as nearly all feeds write them. */
const entryTag = /<(\/?)(?:[\w-]+:)?(?:item|entry)[\s>]/g;

/**
 * A document whose comments and CDATA swallow no entries because nobody ended them. CDATA that meets the end of its
 * entry before its own is ended with the field that it is in; the beginning of a comment without an end is left out.
 * Commented entries, and pieces of feeds quoted in CDATA, have both tags and stay. Cost: linear.
 */
export const endUnended = (text: string): string => {
  const after = text.lastIndexOf('-->');
  const isOpen = text.lastIndexOf('<!--') > after;
  const commented = isOpen ? text.slice(0, after + 1) + text.slice(after + 1).replaceAll('<!--', '') : text;
  return commented.includes(cdata) ? endCdata(commented) : commented;
};

const endCdata = (text: string): string => {
  const pieces: string[] = [];
  let copied = 0;
  let end = 0;
  let tag: { readonly index: number; readonly isEnd: boolean } | null = { index: -1, isEnd: false };
  for (let at = text.indexOf(cdata); at !== -1;) {
    // Both are looked for only onwards from where they were found: no part of the text is searched twice.
    if (end !== -1 && end < at) end = text.indexOf(cdataEnd, at);
    if (tag !== null && tag.index < at) tag = entryTagAfter(text, at);
    const isSwallowing: boolean = tag !== null && tag.isEnd && (end === -1 || tag.index < end);
    if (!isSwallowing && end === -1) break;
    const next: number = isSwallowing && tag !== null ? fieldEnd(text, at, tag.index) : end;
    if (isSwallowing) {
      pieces.push(text.slice(copied, next), cdataEnd);
      copied = next;
    }
    at = text.indexOf(cdata, next);
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(copied);
};

const entryTagAfter = (text: string, at: number): { index: number; isEnd: boolean } | null => {
  entryTag.lastIndex = at;
  const found = entryTag.exec(text);
  return found === null ? null : { index: found.index, isEnd: found[1] === '/' };
};

/** Where the end tag begins that stands last before that of the entry; that of the entry where there is none. */
const fieldEnd = (text: string, at: number, entryEnd: number): number => {
  const last = text.lastIndexOf('</', entryEnd - 1);
  return last > at ? last : entryEnd;
};
