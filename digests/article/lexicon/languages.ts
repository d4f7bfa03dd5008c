import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import bn from './bn.json' with { type: 'json' };
import ca from './ca.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import da from './da.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import et from './et.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import gl from './gl.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import hr from './hr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import icelandic from './is.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import lt from './lt.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import no from './no.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sk from './sk.json' with { type: 'json' };
import sl from './sl.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/**
 * How sites in one language mark what is no prose. Phrases are lower case, with straight apostrophes; `{a|b|}` in a
 * phrase stands for any of its parts.
 */
export type Phrases = {
  /** Labels that also stand before a headline with nothing between: "read also". */
  readonly direct?: readonly string[];
  /** Labels that a colon or its like parts from their headline, or that stand above a list: "related stories". */
  readonly related?: readonly string[];
  /** Labels that are words of any prose too: "photos". */
  readonly words?: readonly string[];
  /** Labels that a topic completes: "more from". */
  readonly topics?: readonly string[];
  /** What is promotion where it is a whole line: "advertisement". */
  readonly alone?: readonly string[];
  /** Calls to the reader at the beginning of a line: "sign up for". */
  readonly calls?: readonly string[];
  /** Verbs that call the reader where one of `channels` follows. */
  readonly verbs?: readonly string[];
  /** Where readers are called to: "newsletter". */
  readonly channels?: readonly string[];
  /** "here", with which calls end. */
  readonly here?: readonly string[];
};

/** What sites write, by primary language subtag. A language is a file and its line here. */
export const languages: Readonly<Record<string, Phrases>> = {
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  gl,
  he,
  hi,
  hr,
  hu,
  id,
  is: icelandic,
  it,
  ja,
  ko,
  lt,
  lv,
  ms,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sr,
  sv,
  sw,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
};

/** Subtags of languages that are written like another one. */
export const writtenLike: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  iw: 'he',
  in: 'id',
};
