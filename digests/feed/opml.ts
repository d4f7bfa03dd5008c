import { done, failed, type Result } from '../model/index.ts';
import { resolveAddress } from './address.ts';
import { decodeText } from './charset.ts';
import { forbidden, type ListedFeed } from './opml-writer.ts';
import { type Element, isElement, readPrologue, readXml } from './xml/index.ts';

/** No reader's list is longer; folders of all the world's feeds are not followed. */
const feedsMax = 20_000;

/**
 * The feeds of an OPML file, in order, each address once with all its folders; folders are topics, and so are the
 * categories of OPML 2.0. Lists within the list are not fetched. Malformed files are read as far as they go.
 * Source: OPML 2.0 (opml.org/spec2). Errors: `list-not-readable` for what is no OPML; `name` is put into it.
 */
export const readOpml = (
  document: Uint8Array | string,
  { name = '' }: { readonly name?: string } = {},
): Result<readonly ListedFeed[]> => {
  const decoded = typeof document === 'string' ? document : decodeText(document, null);
  const text = decoded.replace(forbidden, '');
  const prologue = readPrologue(text, new Set(['opml']));
  const root = readXml({ text, prologue }, { entryNames: new Set(), onEntry: () => true, url: null });
  if (root === null) return failed({ code: 'list-not-readable', name });
  const feeds = new Map<string, ListedFeed>();
  collect(root, [], feeds);
  return done([...feeds.values()]);
};

/** Goes down the outlines; all else, such as a second document in the same file, is only a place to look in. */
const collect = (parent: Element, folders: readonly string[], feeds: Map<string, ListedFeed>): void => {
  for (const child of parent.children.filter(isElement)) {
    const found = child.name === 'outline' ? feedOf(child, folders) : null;
    if (found !== null) addFeed(feeds, found);
    const folder = child.name === 'outline' && found === null ? titleOf(child) : null;
    collect(child, folder === null ? folders : [...folders, folder], feeds);
  }
};

/** `null` for a folder, and for a list of feeds elsewhere. */
const feedOf = (outline: Element, folders: readonly string[]): ListedFeed | null => {
  const url = addressIn(outline, 'xmlurl');
  if (url === null || outline.attributes.get('sourcetype')?.toLowerCase() === 'fl_opml') return null;
  const title = titleOf(outline);
  const categories = (outline.attributes.get('category') ?? '').split(',').map(topicOf);
  const topics = [topicOf(folders.join('/')), ...categories].filter(Boolean);
  return {
    title: title === url ? null : title,
    url,
    siteUrl: addressIn(outline, 'htmlurl'),
    topics: [...new Set(topics)],
  };
};

const addFeed = (feeds: Map<string, ListedFeed>, found: ListedFeed): void => {
  const known = feeds.get(found.url);
  if (known === undefined && feeds.size >= feedsMax) return;
  feeds.set(found.url, {
    ...found,
    title: known?.title ?? found.title,
    siteUrl: known?.siteUrl ?? found.siteUrl,
    topics: [...new Set([...(known?.topics ?? []), ...found.topics])],
  });
};

/** A path without its empty steps: "/ News // Europe " is "News/Europe". */
const topicOf = (path: string): string => path.split('/').map(foldSpace).filter(Boolean).join('/');

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

const titleOf = ({ attributes }: Element): string | null =>
  foldSpace(attributes.get('text') ?? '') || foldSpace(attributes.get('title') ?? '') || null;

/** Only of the web, and whole; some programs write `feed:` for `http:`. */
const addressIn = ({ attributes }: Element, name: string): string | null => {
  const written = attributes.get(name)?.trim() ?? '';
  const address = written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');
  return /^https?:/i.test(address) && URL.canParse(address) ? resolveAddress(address, null) : null;
};
