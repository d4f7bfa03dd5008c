/** What a page's JSON-LD says of its article. */
export type StructuredArticle = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** As written; not yet a moment. */
  readonly published: string | null;
  readonly imageUrl: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  /** The whole text, where the publisher gives it. */
  readonly body: string | null;
  /** `false` where the text must be paid for; `null` where nothing is said. */
  readonly isFree: boolean | null;
};

type JsonObject = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, ... */
const articleType = /(?:Article|Posting|Report)$/;

/** A page's graph has some tens of nodes; one with more is built to keep its reader busy. */
const nodesMax = 5000;

/**
 * Finds the article in the JSON-LD scripts of a page: the one of the page's own address where several are told, else
 * the first. `null` where there is none; a script that is no JSON is passed over.
 * Source: schema.org/NewsArticle; JSON-LD 1.1.
 */
export const findStructuredArticle = (
  scripts: readonly string[],
  pageUrl: string | null,
): StructuredArticle | null => {
  const articles = scripts.flatMap((script) => objectsIn(parseJson(script))).filter(isArticle);
  const own = articles.find((article) => pageUrl !== null && addressOf(article) === pageUrl);
  const chosen = own ?? articles.find((article) => textIn(article['headline']) !== null) ?? articles[0];
  return chosen === undefined ? null : read(chosen);
};

const read = (article: JsonObject): StructuredArticle => ({
  headline: textIn(article['headline']) ?? textIn(article['name']),
  authors: [...new Set(namesIn(article['author'] ?? article['creator']))],
  published: textIn(article['datePublished']) ?? textIn(article['dateCreated']),
  imageUrl: imageIn(article['image']),
  language: textIn(article['inLanguage']),
  publisher: namesIn(article['publisher'])[0] ?? null,
  body: textIn(article['articleBody']),
  isFree: truthIn(article['isAccessibleForFree']),
});

/** Publishers write raw line breaks into JSON strings; those are mended before the script is given up. */
const parseJson = (script: string): unknown => {
  for (const text of [script, script.replace(/[\0-\x1f]+/g, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Tried again mended, then passed over.
    }
  }
  return null;
};

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** Every object in a JSON value, outermost first. */
const objectsIn = (root: unknown): readonly JsonObject[] => {
  const queue: unknown[] = [root];
  const found: JsonObject[] = [];
  for (let at = 0; at < queue.length && at < nodesMax; at += 1) {
    const value = queue[at];
    if (!isObject(value)) continue;
    if (!Array.isArray(value)) found.push(value);
    for (const inner of Object.values(value)) if (isObject(inner)) queue.push(inner);
  }
  return found;
};

const isArticle = (node: JsonObject): boolean =>
  [node['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type));

const addressOf = (node: JsonObject): string | null => {
  const page = node['mainEntityOfPage'];
  return textIn(node['url']) ?? textIn(isObject(page) ? page['@id'] : page);
};

/** A text, or the first of a list of texts. */
const textIn = (value: unknown): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
};

/** Names of people or publishers, written as text, object or list of either. */
const namesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namesIn(each));
  const name = textIn(isObject(value) ? value['name'] : value);
  return name === null || /^https?:/.test(name) ? [] : [name];
};

/** A Boolean of schema.org, which publishers also write as text or as an address. */
const truthIn = (value: unknown): boolean | null => {
  const text = String(value).toLowerCase();
  if (/(?:^|\/)false$/.test(text)) return false;
  return /(?:^|\/)true$/.test(text) ? true : null;
};

const imageIn = (value: unknown): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return textIn(isObject(first) ? first['url'] : first);
};
