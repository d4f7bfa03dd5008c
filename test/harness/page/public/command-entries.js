/** Source: Discord docs, Application Commands, "Application Command Option Type". */
const nestingTypeMax = 2;

/**
 * A slash command that can be sent: a command, or one of its subcommands.
 * @typedef {object} Entry
 * @property {string} line as the API names it, without the slash: `schedule add`
 * @property {string} label the same in the person's language
 * @property {string} description
 * @property {any[]} options
 */

/**
 * Every command that can be typed, with subcommands as entries of their own.
 * @param {any[]} commands as registered
 * @param {string} locale
 * @returns {Entry[]}
 */
export function commandEntries(commands, locale) {
  return commands.flatMap((one) => entriesOf(one, { line: '', label: '' }, locale));
}

/**
 * What fits what was typed: every word begins a word of the name; names that begin with all of it first.
 * @param {Entry[]} entries
 * @param {string} typed without the slash
 */
export function matching(entries, typed) {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter((word) => word !== '');
  const fits = (/** @type {Entry} */ { line, label }) => {
    const names = `${line} ${label}`.toLowerCase().split(/\s+/);
    return words.every((word) => names.some((name) => name.startsWith(word)));
  };
  const begins = (/** @type {Entry} */ { label }) => Number(label.toLowerCase().startsWith(text));
  return entries.filter(fits).toSorted((a, b) => begins(b) - begins(a));
}

/**
 * A name or description in the person's language, where the bot has given it.
 * @param {any} named
 * @param {'name' | 'description'} field
 * @param {string} locale
 * @returns {string}
 */
export function localised(named, field, locale) {
  return named[`${field}_localizations`]?.[locale] ?? named[field] ?? '';
}

/**
 * @param {any} named a command, group or subcommand
 * @param {{ line: string, label: string }} above
 * @param {string} locale
 * @returns {Entry[]}
 */
function entriesOf(named, above, locale) {
  const line = `${above.line} ${named.name}`.trim();
  const label = `${above.label} ${localised(named, 'name', locale)}`.trim();
  const options = named.options ?? [];
  const nested = options.filter((/** @type {any} */ one) => one.type <= nestingTypeMax);
  if (nested.length > 0)
    return nested.flatMap((/** @type {any} */ one) => entriesOf(one, { line, label }, locale));
  return [{ line, label, description: localised(named, 'description', locale), options }];
}
