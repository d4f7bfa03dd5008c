import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import no from './no.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** How one language labels what is no prose. Phrases are lower case, with straight apostrophes. */
type Phrases = {
  /** Before a headline, or above a list of headlines: "read more". */
  readonly related: readonly string[];
  /** Calls to the reader and advertisements, at the start of a line: "sign up". */
  readonly action: readonly string[];
};

/** The labels of promo lines by primary language subtag. A language is a file and its line here. */
const lexicons: Readonly<Record<string, Phrases>> = {
  cs,
  da,
  de,
  en,
  es,
  fi,
  fr,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ru,
  sv,
  tr,
  vi,
  zh,
};

/** Labels as patterns, ready to be tried on a line. */
export type Labels = {
  /** A label alone on its line, which opens a list of headlines. */
  readonly header: RegExp;
  /** A label, a delimiter, and then the headline, which is the first group. */
  readonly labelled: RegExp;
  /** The beginning of a call to the reader. */
  readonly action: RegExp;
};

/** What stands between a label and its headline. A hyphen only counts with space before it: "Read-only memory". */
const delimiter = String.raw`\s*(?:[:：|›»→▶►]|>+|\s[-–—])\s*`;

/** Bullets, arrows and other marks that sites set before a label. */
const bullet = String.raw`^[\s+•·*▪■►▶→>»|–—-]*`;

const labelsBySubtag = new Map<string, Labels>();

/**
 * The labels to look for in a text of a language: its own and the English ones, which sites of every language carry;
 * all there are where the language is not known or has none.
 */
export const labelsOf = (language: string | null): Labels => {
  const subtag = (language ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  const known = Object.hasOwn(lexicons, subtag) ? subtag : '';
  const compiled = labelsBySubtag.get(known) ?? compile(known);
  labelsBySubtag.set(known, compiled);
  return compiled;
};

const compile = (subtag: string): Labels => {
  const own = lexicons[subtag];
  const chosen = own === undefined ? Object.values(lexicons) : [own, en];
  const related = alternatives(chosen.flatMap((phrases) => phrases.related));
  const action = alternatives(chosen.flatMap((phrases) => phrases.action));
  return {
    header: new RegExp(String.raw`${bullet}(?:${related})[\s:：›»→▶>.…]*$`, 'iu'),
    labelled: new RegExp(String.raw`${bullet}(?:${related})${delimiter}(\S.*)$`, 'iu'),
    action: new RegExp(String.raw`${bullet}(?:${action})(?![\p{L}\p{N}])`, 'iu'),
  };
};

/** Longest first, so that "read more" is not taken for "read"; either apostrophe will do. */
const alternatives = (phrases: readonly string[]): string =>
  [...new Set(phrases)]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll("'", "['’]"))
    .join('|');
