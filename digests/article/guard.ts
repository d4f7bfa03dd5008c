import { Parser } from 'htmlparser2';

/**
 * Readability's cost is cubic in nesting: 1,000 nested elements in an 11 KB page take it 24 s. Pages of news nest
 * some 40 deep (INGESTION.md).
 */
const depthMax = 120;

/** Its cost also grows with elements; the longest live blogs have some 20,000. */
const elementsMax = 30_000;

/** Characters of HTML that are looked at: three megabytes in Latin script, ten times a heavy page of news. */
const charactersMax = 3_000_000;

/** Dropped with all they hold: not text, or what makes Readability on linkedom throw (`template`, `noscript`). */
const droppedTags = new Set('script style svg template noscript form iframe math object canvas'.split(' '));

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A page that is safe to hand to the extractor, and the structured data that was in it. */
type GuardedPage = {
  readonly html: string;
  /** The texts of `script type="application/ld+json"`, which the extractor never sees. */
  readonly structuredData: readonly string[];
};

/**
 * Rewrites a page within bounds of size, depth and elements, so that no page takes the extractor longer than a few
 * seconds. Text below the deepest level moves up to it; elements past the bound are left out with all that follows.
 * Source: INGESTION.md, "Article pages".
 * Cost: linear in the page.
 */
export const guardPage = (html: string): GuardedPage => {
  const kept: string[] = [];
  const structuredData: string[] = [];
  /** For each open element, whether it was written. */
  const written: boolean[] = [];
  let depth = 0;
  let elements = 0;
  let dropped = 0;
  let inData = false;

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (droppedTags.has(name)) dropped += 1;
      inData = name === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
      if (inData) structuredData.push('');
      const writes = dropped === 0 && depth < depthMax && elements < elementsMax;
      if (!voidTags.has(name)) written.push(writes);
      if (!writes) return;
      elements += 1;
      if (!voidTags.has(name)) depth += 1;
      kept.push(openTag(name, attributes));
    },
    ontext: (text) => {
      if (inData) structuredData[structuredData.length - 1] += text;
      else if (dropped === 0 && elements < elementsMax) kept.push(escapeText(text));
    },
    onclosetag: (name) => {
      if (droppedTags.has(name)) dropped -= 1;
      inData = false;
      if (voidTags.has(name) || written.pop() !== true) return;
      depth -= 1;
      kept.push(`</${name}>`);
    },
  });
  parser.end(html.slice(0, charactersMax));
  return { html: kept.join(''), structuredData };
};

const openTag = (name: string, attributes: Readonly<Record<string, string>>): string => {
  const written = Object.entries(attributes)
    .filter(([key]) => /^[a-z_][\w:.-]*$/i.test(key) && !key.startsWith('on'))
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}>`;
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
