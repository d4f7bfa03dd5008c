/** A feed in a list of feeds, as feed readers exchange them. */
export type ListedFeed = {
  readonly title: string | null;
  /** Where the feed is, absolute. */
  readonly url: string;
  /** The site that the feed belongs to, absolute. */
  readonly siteUrl: string | null;
  /** The folders that it is in, from the outermost to the innermost parted by `/`; each once. */
  readonly topics: readonly string[];
};

/** Characters that XML cannot hold at all. */
export const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/**
 * A list of feeds as an OPML 2.0 file, which `readOpml` reads back as it was: same order, same topics. A feed with
 * several topics stands in each of their folders, because few programs read anything but folders.
 */
export const writeOpml = (feeds: readonly ListedFeed[], title: string): string => {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">'];
  lines.push(`  <head><title>${escapeXml(title)}</title></head>`, '  <body>');
  let open: readonly string[] = [];
  const goTo = (folders: readonly string[]): void => {
    const firstOther = folders.findIndex((folder, i) => folder !== open[i]);
    const kept = firstOther === -1 ? folders.length : firstOther;
    for (let depth = open.length; depth > kept; depth -= 1) lines.push(`${indent(depth - 1)}</outline>`);
    for (let depth = kept; depth < folders.length; depth += 1) {
      lines.push(`${indent(depth)}<outline text="${escapeXml(folders[depth] ?? '')}">`);
    }
    open = folders;
  };
  for (const feed of feeds) {
    for (const topic of feed.topics.length === 0 ? [''] : feed.topics) {
      goTo(topic === '' ? [] : topic.split('/'));
      lines.push(`${indent(open.length)}${outlineOf(feed)}`);
    }
  }
  goTo([]);
  return `${[...lines, '  </body>', '</opml>'].join('\n')}\n`;
};

const indent = (depth: number): string => '  '.repeat(depth + 2);

const outlineOf = ({ title, url, siteUrl }: ListedFeed): string => {
  const text = escapeXml(title ?? url);
  const site = siteUrl === null ? '' : ` htmlUrl="${escapeXml(siteUrl)}"`;
  return `<outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeXml(url)}"${site}/>`;
};

const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
