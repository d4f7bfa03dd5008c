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

/** Pages of news have some 100; each is looked at several times. */
const metaElementsMax = 1000;

/**
 * `<` and `&` in the text of a page; articles on programming have some thousands. Each becomes a node of its own in
 * the tree, so two million of them would take 13 s and a gigabyte.
 */
const escapesMax = 30_000;

/** How much longer a text gets by one escape, at least. */
const escapeCharacters = 3;

/**
 * What the extractor and the metadata look at. The rest, from `srcset` to `data-*`, is most of many a page, and
 * megabytes of it cost time and memory for nothing.
 */
const keptAttributes = new Set(
  (
    'alt aria-hidden class content datetime dir hidden href id itemprop itemscope itemtype lang name property ' +
    'pubdate rel role style title'
  ).split(' '),
);

/** No address, class or description is longer, but for those that are made to be. */
const attributeCharactersMax = 4000;

/** Dropped with all they hold: not text, or what makes Readability on linkedom throw (`template`, `noscript`). */
const droppedTags = new Set(
  'script style svg template noscript iframe math object canvas select textarea button dialog'.split(' '),
);

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * A form with less text than this is a search or a sign-up and is left out. One with more is an older site's way of
 * wrapping the whole page (ASP.NET's web forms), and only its own tags go.
 */
const formCharactersMax = 1500;

/** A page that is safe to hand to the extractor, and the structured data that was in it. */
type GuardedPage = {
  readonly html: string;
  /** The texts of `script type="application/ld+json"`, which the extractor never sees. */
  readonly structuredData: readonly string[];
};

/** Where an open form began, in the pieces written and in the characters of text. */
type FormStart = { readonly pieces: number; readonly characters: number };

/**
 * Rewrites a page within bounds of size, depth and elements, so that no page takes the extractor longer than a few
 * seconds. Text below the deepest level moves up to it; elements past the bound are left out with all that follows.
 * Source: INGESTION.md, "Article pages".
 * Cost: linear in the page.
 */
export const guardPage = (html: string): GuardedPage => {
  const kept: string[] = [];
  const structuredData: string[] = [];
  const forms: FormStart[] = [];
  /** For each open element, whether it was written. */
  const written: boolean[] = [];
  const count = { depth: 0, elements: 0, metas: 0, characters: 0, escapes: 0, dropped: 0 };
  let inData = false;

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (droppedTags.has(name)) count.dropped += 1;
      if (name === 'form') forms.push({ pieces: kept.length, characters: count.characters });
      inData = name === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
      if (inData) structuredData.push('');
      const room = count.depth < depthMax && count.elements < elementsMax;
      if (name === 'meta') count.metas += 1;
      const isOne = name !== 'form' && (name !== 'meta' || count.metas <= metaElementsMax);
      const writes = count.dropped === 0 && isOne && room;
      if (!voidTags.has(name)) written.push(writes);
      if (!writes) return;
      count.elements += 1;
      if (!voidTags.has(name)) count.depth += 1;
      kept.push(openTag(name, attributes));
    },
    ontext: (text) => {
      if (inData) structuredData[structuredData.length - 1] += text;
      else if (count.dropped === 0 && count.elements < elementsMax) {
        const escaped = escapeText(text);
        if (escaped !== text) count.escapes += escaped.length - text.length;
        kept.push(count.escapes > escapesMax * escapeCharacters ? text.replace(/[<&]/g, ' ') : escaped);
        count.characters += text.trim().length;
      }
    },
    onclosetag: (name) => {
      if (droppedTags.has(name)) count.dropped -= 1;
      inData = false;
      const form = name === 'form' ? forms.pop() : undefined;
      if (form !== undefined && count.characters - form.characters < formCharactersMax) {
        kept.length = form.pieces;
      }
      if (voidTags.has(name) || written.pop() !== true) return;
      count.depth -= 1;
      kept.push(`</${name}>`);
    },
  });
  parser.end(html.slice(0, charactersMax));
  return { html: kept.join(''), structuredData };
};

const openTag = (name: string, attributes: Readonly<Record<string, string>>): string => {
  let tag = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key] ?? '';
    if (!keptAttributes.has(key) || value.length > attributeCharactersMax) continue;
    tag += ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
};

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
