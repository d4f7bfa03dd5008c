/** The first element of a document, and whether a document type before it says HTML. */
type Root = { readonly name: string; readonly isHtmlType: boolean };

/** How much of a tag is looked at: enough for `<!doctype   html` and for any root element's name. */
const tagCharacters = 64;

const feedRoots = /^(?:[\w-]+:)?(?:rss|feed|rdf|channel)$/i;

/** Whether a document is a page: its root is `html`, or its document type says so and no feed follows it. */
export const isPage = (text: string): boolean => {
  const { name, isHtmlType } = rootOf(text);
  return name.toLowerCase() === 'html' || (isHtmlType && !feedRoots.test(name));
};

/** Looks past comments, processing instructions and the document type. Cost: linear in what stands before the root. */
const rootOf = (text: string): Root => {
  let isHtmlType = false;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const tag = text.slice(at, at + tagCharacters);
    const name = /^<([\w:-]+)/.exec(tag)?.[1];
    if (name !== undefined) return { name, isHtmlType };
    if (/^<!doctype\s+html\b/i.test(tag)) isHtmlType = true;
    const end = tag.startsWith('<!--') ? text.indexOf('-->', at) : at;
    if (end === -1) break;
    at = end;
  }
  return { name: '', isHtmlType };
};
