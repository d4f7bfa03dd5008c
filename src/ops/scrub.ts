/** What stands in a log where a secret stood. */
const struck = '[secret]';

/** A slash as it stands in an address, in JSON text, and in an address that another one carries. */
const slash = String.raw`(?:\\{0,4}\/|%2f)`;

/** Quotation marks and spaces around a header's name and its value, in JSON text and in addresses too. */
const edge = String.raw`(?:\\{0,4}["']|\s|%20)*`;

/** A header's name and what parts it from its value: in a line of text, an object or a list. */
const proof = String.raw`\bauthorization${edge}(?:[:=,]|%3a)${edge}(?:(?:bot|bearer|basic)${edge})?`;

/** The part of an address that a platform puts a token in, up to the token. */
const tokenPath = String.raw`${slash}(?:webhooks|interactions)${slash}\d+${slash}`;

/**
 * Secrets by their look, for those that nobody registered: Discord's bot tokens, the tokens that its addresses of
 * interactions and webhooks carry, headers that prove who asks, and credentials in any address.
 */
const looks: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, struck],
  [new RegExp(String.raw`(${tokenPath})[^/?%\s"'\\]+`, 'gi'), `$1${struck}`],
  [new RegExp(String.raw`(${proof})[^\s"'\\,}\]]+`, 'gi'), `$1${struck}`],
  [/\b(bearer(?:\s|%20)+)[\w.~+/=-]{16,}/gi, `$1${struck}`],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#\s"'\\@]+@/gi, `$1${struck}@`],
  [/(\b[a-z][a-z0-9+.-]{0,20}%3a%2f%2f)(?:(?!%2f|%3f|%23|%40)[^/?#\s"'\\@])+%40/gi, `$1${struck}%40`],
];

/** Every byte as an escape: addresses may be written so, though nobody need. */
const escapedWhole = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const lowerEscapes = (text: string): string =>
  text.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());

/** A secret as it looks in addresses, and in addresses that others carry. */
const addressForms = (secret: string): readonly string[] => {
  const escaped = encodeURIComponent(secret.toWellFormed());
  const whole = escapedWhole(secret);
  const upper = [escaped, encodeURIComponent(escaped), encodeURI(secret.toWellFormed()), whole];
  return [...upper, ...upper.map(lowerEscapes), escaped.replaceAll('%20', '+')];
};

/** A secret as it looks as it is, inside JSON text, inside JSON text within JSON text, in addresses, and in Base64. */
const formsOf = (secret: string): readonly string[] => {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret);
  const inBase64 = [bytes.toString('base64'), bytes.toString('base64url')];
  return [secret, inJson, JSON.stringify(inJson).slice(1, -1), ...addressForms(secret), ...inBase64];
};

/**
 * Makes a function that strikes secrets out of finished text, wherever in it they stand. It works on text and not on
 * paths in objects, because a secret in an error's message or in a nested object has no path that could be listed.
 */
export const createScrubber = (secrets: readonly string[]): ((text: string) => string) => {
  const forms = new Set(secrets.filter((secret) => secret !== '').flatMap(formsOf));
  // Longest first: a secret that contains another is struck whole.
  const known = [...forms].sort((a, b) => b.length - a.length);
  return (text) => {
    const scrubbed = known.reduce((rest, form) => rest.replaceAll(form, struck), text);
    return looks.reduce((rest, [look, replacement]) => rest.replace(look, replacement), scrubbed);
  };
};
