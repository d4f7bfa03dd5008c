import { Parser } from 'htmlparser2';

/** Elements whose text is not for readers. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);

/** Elements that keep two words apart. */
const parting = /^(?:p|br|div|li|ul|ol|tr|td|th|h[1-6]|blockquote)$/;

/**
 * A one-line text out of a piece of HTML: tags gone, entities read, white space folded. A text without markup comes
 * back as it was but for its white space.
 */
export const plainText = (html: string): string => {
  if (!/<[a-z/!?]|&[a-z#]/i.test(html)) return foldSpace(html);
  let text = '';
  let skipped = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (unread.has(name)) skipped += 1;
      if (parting.test(name)) text += ' ';
    },
    ontext: (piece) => {
      if (skipped === 0) text += piece;
    },
    onclosetag: (name) => {
      if (unread.has(name)) skipped -= 1;
      if (parting.test(name)) text += ' ';
    },
  });
  parser.end(html);
  return foldSpace(text);
};

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
