import type { Feed } from '../model/index.ts';
import { atom } from './formats/atom.ts';
import { rss } from './formats/rss.ts';

const entryStart = /<(?:[\w-]+:)?(item|entry)[\s>]/gi;

/**
 * The entries of a document that holds some and cannot be read from its beginning: its root is broken or misspelt, or
 * a comment, CDATA or value before them never ends. `null` where there are none. Prefixes mean what is customary.
 */
export const salvageEntries = (text: string, url: string | null): Feed | null => {
  entryStart.lastIndex = 0;
  const found = entryStart.exec(text);
  if (found === null) return null;
  const [format, root] = found[1]?.toLowerCase() === 'item' ? [rss, 'rss'] : [atom, 'feed'];
  const prologue = { rootAt: 0, root, isHtml: false, isInHtml: false, entities: new Map<string, string>() };
  const feed = format.read({ text: `<${root}>${text.slice(found.index)}`, prologue, url });
  return feed === null || feed.items.length === 0 ? null : feed;
};

/** Whether a comment or CDATA is never ended, so that all that follows belongs to it. */
export const neverEnds = (text: string): boolean =>
  text.lastIndexOf('<!--') > text.lastIndexOf('-->') ||
  text.lastIndexOf('<![CDATA[') > text.lastIndexOf(']]>');
