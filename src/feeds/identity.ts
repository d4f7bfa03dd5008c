/** Names of parameters that say where a reader came from, and nothing about the page. */
const trackingNames = [
  // Urchin and Google Analytics, and what publishers count their own campaigns with
  ...['utm_\\w+', 'at_\\w+', 'ns_\\w+', 'cmp', 'cmpid', 'ocid', 'ftag', 'wt_mc', 'xtor', 'smid', 'spm'],
  // One click on an advertisement or in a network
  ...['fbclid', 'gclid', 'dclid', 'msclkid', 'twclid', 'yclid', 'igshid'],
  // One letter of a mailing
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi'],
];

const trackingParameter = new RegExp(`^(?:${trackingNames.join('|')})$`, 'i');

/** The same in a fragment, and the number with which a publisher counts the edits of one page. */
const trackingFragment = /^#(?:\d{1,2}|(?:utm_|at_|ns_|xtor|ref|link)\w*=.*)$/i;

/**
 * An address without what is only there to follow the reader or to count edits. Other fragments stay: the entries of a
 * change log differ in nothing else. What is no address stays as it is.
 */
export const withoutTracking = (link: string): string => {
  const url = URL.parse(link);
  if (!url) return link;
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  if (trackingFragment.test(url.hash)) url.hash = '';
  return url.href;
};

const dayMs = 86_400_000;

/** What an entry's identity is made from. `publishedAt` is epoch ms. */
type EntryFacts = {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly publishedAt: number | null;
};

/**
 * What an entry is known by in its feed: its id; else its link; both without tracking, since an id is often the link;
 * else its title and day; `null` where it has none of them. Never its time: publishers correct that.
 */
export const entryIdentity = ({ id, link, title, publishedAt }: EntryFacts): string | null => {
  const address = id?.trim() || link?.trim();
  if (address) return withoutTracking(address);
  const name = title?.trim();
  if (!name) return null;
  return publishedAt === null ? `title:${name}` : `title:${name}:${Math.floor(publishedAt / dayMs)}`;
};
