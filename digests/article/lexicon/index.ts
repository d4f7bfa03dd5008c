import { languages, type Phrases, writtenLike } from './languages.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';

export { foldText } from './fold.ts';
export { phraseEndAfter, phraseEndAt } from './phrases.ts';

/** The phrases of a language by what they are for, ready to be looked for. */
export type Lexicon = { readonly [Kind in keyof Required<Phrases>]: PhraseIndex } & {
  /** All labels but those that are words of any prose: `direct`, `related` and `topics`. */
  readonly labels: PhraseIndex;
};

const lexicons = new Map<string, Lexicon>();

/**
 * The phrases to look for in a text of a language: its own and the English ones, which sites of every language carry;
 * all there are where the language is not known or has none.
 */
export const lexiconOf = (language: string | null): Lexicon => {
  const subtag = (language ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  const written = (Object.hasOwn(writtenLike, subtag) ? writtenLike[subtag] : undefined) ?? subtag;
  const known = Object.hasOwn(languages, written) ? written : '';
  const lexicon = lexicons.get(known) ?? compile(known);
  lexicons.set(known, lexicon);
  return lexicon;
};

const compile = (subtag: string): Lexicon => {
  const own = languages[subtag];
  const chosen = own === undefined ? Object.values(languages) : [own, languages['en'] ?? {}];
  const all = (...kinds: readonly (keyof Phrases)[]): PhraseIndex =>
    indexPhrases(kinds.flatMap((kind) => chosen.flatMap((phrases) => phrases[kind] ?? [])));
  return {
    direct: all('direct'),
    related: all('related'),
    labels: all('direct', 'related', 'topics'),
    words: all('words'),
    topics: all('topics'),
    alone: all('alone'),
    calls: all('calls'),
    verbs: all('verbs'),
    channels: all('channels'),
    here: all('here'),
  };
};
