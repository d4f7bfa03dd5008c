/** What a site's robots.txt says to us: plain values, so that they can be kept. */
export type RobotsRules = {
  readonly rules: readonly Rule[];
  /** The pause between two requests that the site asks for; 0 where it asks for none. */
  readonly delayMs: number;
};

type Rule = { readonly allows: boolean; readonly pattern: string };

/** The rules of a site that has none. */
export const noRules: RobotsRules = { rules: [], delayMs: 0 };

/**
 * Characters of a site's patterns, and of an address, that are compared: a file made to be slow costs some
 * milliseconds, and thousands of files fit into memory. The longest lists of real sites have some hundred rules.
 */
const patternCharactersMax = 16 * 1024;
const pathCharactersMax = 1_024;

/** A site that asks for longer pauses than this would never be read to the end of its day. */
const delayMsMax = 30_000;

/** A group of lines: whom it is for, and what it says. */
type Group = { readonly agents: string[]; readonly rules: Rule[]; delayMs: number };

/** `Field: value`, without its comment. */
const fieldOf = (line: string): readonly [string, string] => {
  const bare = line.replace(/#.*/, '');
  const colon = bare.indexOf(':');
  return colon === -1 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()];
};

const unreserved = /^[\w.~-]$/;

/** Escapes as RFC 9309, section 2.2.2, compares them: the needless undone, the others made, their letters large. */
const normalized = (path: string): string =>
  path
    .toWellFormed()
    .replace(/[^\0-\x7f]+/g, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return unreserved.test(character) ? character : escape.toUpperCase();
    });

const addField = (group: Group, field: string, value: string): void => {
  if (field !== 'crawl-delay') {
    if (value !== '') group.rules.push({ allows: field === 'allow', pattern: normalized(value) });
  } else {
    const delayMs = Number(value) * 1000;
    if (delayMs > group.delayMs) group.delayMs = Math.min(delayMs, delayMsMax);
  }
};

/** The groups of a file that are for us: those that name us, or else those for everybody. */
const groupsFor = (text: string, agent: string): readonly Group[] => {
  const groups: Group[] = [];
  let isNamingAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [field, value] = fieldOf(line);
    if (field === 'user-agent') {
      if (!isNamingAgents) groups.push({ agents: [], rules: [], delayMs: 0 });
      groups.at(-1)?.agents.push(/^[\w-]+|\*/.exec(value)?.[0].toLowerCase() ?? '');
      isNamingAgents = true;
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      isNamingAgents = false;
      const group = groups.at(-1);
      if (group) addField(group, field, value);
    }
  }
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  return named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
};

/**
 * Reads a robots.txt for the product token `agent`. Anything that is no rule is passed over.
 * Source: RFC 9309, section 2.2; Crawl-delay is no part of it, but sites and other readers know it.
 * Differs: rules past a bound of characters are left out.
 * Cost: linear in the text.
 */
export const readRobotsRules = (text: string, agent: string): RobotsRules => {
  const groups = groupsFor(text, agent);
  let characters = 0;
  const rules = groups
    .flatMap((group) => group.rules)
    .filter(({ pattern }) => (characters += pattern.length) <= patternCharactersMax);
  const delayMs = Math.max(0, ...groups.map((group) => group.delayMs));
  // A copy: a piece of a text keeps the whole text in memory.
  return structuredClone({ rules, delayMs });
};

/** Whether a pattern matches the beginning of a path: `*` is anything, `$` at the end is the path's end. */
const matches = (pattern: string, path: string): boolean => {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [place, piece] of rest.entries()) {
    const isLast = place === rest.length - 1;
    // The end of the path takes the last piece; every other takes the first place where it fits.
    const found = isWhole && isLast ? path.length - piece.length : path.indexOf(piece, at);
    if (found < at || !path.startsWith(piece, found)) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
};

/**
 * Whether the rules of a site let an address of it be read. The longest pattern that matches decides; of two equally
 * long ones the one that allows. Source: RFC 9309, section 2.2.2.
 */
export const isAllowed = ({ rules }: RobotsRules, { pathname, search }: URL): boolean => {
  const path = normalized(pathname + search).slice(0, pathCharactersMax);
  let best: Rule | null = null;
  for (const rule of rules) {
    const lengthAhead = rule.pattern.length - (best?.pattern.length ?? -1);
    if ((lengthAhead > 0 || (lengthAhead === 0 && rule.allows)) && matches(rule.pattern, path)) best = rule;
  }
  return best?.allows ?? true;
};
