import type { FeedFormat, FeedItem } from '../../model/index.ts';
import { feedFrom, type Head, itemFrom, type Draft } from '../draft.ts';
import { type Element, readXml } from '../xml/index.ts';
import type { FormatReader } from './format.ts';

/**
 * Entries past this are not read. It is the whole archive of a large paper, and keeps a document of the size that is
 * fetched within memory; it is not the number that is news.
 */
const itemsMax = 100_000;

/** What entries are called in RSS and Atom; some feeds have the root of one and the entries of the other. */
export const feedEntryNames: ReadonlySet<string> = new Set(['item', 'entry']);

/** What a format in XML says where: each function reads the elements that it is given. */
type XmlFormat = {
  readonly format: FeedFormat;
  readonly roots: readonly string[];
  readonly entryNames: ReadonlySet<string>;
  readonly readHead: (root: Element) => Head;
  /** Is given what stands around the entry too, without other entries. `null` for an entry that is none. */
  readonly readEntry: (entry: Element, around: Element) => Draft | null;
};

/** Makes a reader of a format in XML. */
export const xmlFormat = ({ format, roots, entryNames, readHead, readEntry }: XmlFormat): FormatReader => ({
  format,
  roots,
  read: (document) => {
    const items: FeedItem[] = [];
    const root = readXml(document, {
      entryNames,
      url: document.url,
      onEntry: (entry, around) => {
        const draft = readEntry(entry, around);
        if (draft !== null) items.push(itemFrom(draft));
        return items.length < itemsMax;
      },
    });
    return root === null ? null : feedFrom(format, readHead(root), items, document.url);
  },
});
