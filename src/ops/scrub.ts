/** What stands in a log where a secret stood. */
const struck = '[secret]';

/**
 * Secrets by their look, for those that nobody registered: Discord's bot tokens, the tokens that its addresses of
 * interactions and webhooks carry, and credentials in any address.
 */
const looks: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, struck],
  [/(\/(?:webhooks|interactions)\/\d+\/)[^/?\s"'\\]+/g, `$1${struck}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^/?#\s"'\\@]+@/gi, `$1${struck}@`],
];

/** A secret as it looks inside JSON text, inside JSON text within JSON text, and inside an address. */
const formsOf = (secret: string): readonly string[] => {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, JSON.stringify(inJson).slice(1, -1), encodeURIComponent(secret)];
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
