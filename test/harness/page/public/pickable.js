/** @typedef {import('./listbox.js').Choice} Choice */

/**
 * Whom and what there is to pick from, as one person sees it.
 * @typedef {object} Surroundings
 * @property {string} locale
 * @property {any[]} channels of the server
 * @property {any[]} roles
 * @property {any[]} people and the bot
 */

/** The same kinds of records, by the numbers of options and of selects. Source: Discord docs, both tables of types. */
const kindsOfOption = /** @type {Record<number, string[]>} */ ({
  6: ['people'],
  7: ['channels'],
  8: ['roles'],
  9: ['people', 'roles'],
});
const kindsOfSelect = /** @type {Record<number, string[]>} */ ({
  5: ['people'],
  6: ['roles'],
  7: ['people', 'roles'],
  8: ['channels'],
});

/** Threads are picked only where their types are asked for. */
const threadTypes = new Set([10, 11, 12]);

/** What an option of a command offers, where that is records. @param {any} option @param {Surroundings} around */
export function recordsForOption(option, around) {
  return recordsOf(kindsOfOption[option.type], option.channel_types, around);
}

/**
 * What a select of a message or a dialog offers, where that is records.
 * @param {any} one
 * @param {Surroundings} around
 */
export function recordsForSelect(one, around) {
  return recordsOf(kindsOfSelect[one.type], one.channel_types, around);
}

/** @param {string[] | undefined} kinds @param {number[] | undefined} types @param {Surroundings} around */
function recordsOf(kinds, types, around) {
  if (kinds === undefined) return null;
  return kinds.flatMap((kind) => {
    if (kind === 'people') return around.people.map((one) => choice(one, '@'));
    if (kind === 'roles') return around.roles.map((one) => choice(one, '@', one.name === '@everyone'));
    return around.channels.filter((one) => isOffered(one, types)).map((one) => choice(one, '#'));
  });
}

/** @param {{ id: string, name: string }} record @param {string} sign @returns {Choice} */
function choice({ id, name }, sign, isSigned = false) {
  return { value: id, label: isSigned ? name.slice(sign.length) : name, sign };
}

/** @param {{ type: number }} channel @param {number[] | undefined} types */
function isOffered({ type }, types) {
  return types?.length ? types.includes(type) : !threadTypes.has(type);
}

/** What contains what was typed; what begins with it comes first. @param {Choice[]} choices @param {string} typed */
export function fitting(choices, typed) {
  const text = typed.trim().toLowerCase().replace(/^[#@]/, '');
  const begins = (/** @type {Choice} */ { label }) => Number(label.toLowerCase().startsWith(text));
  return choices
    .filter(({ label }) => label.toLowerCase().includes(text))
    .toSorted((a, b) => begins(b) - begins(a));
}
