/** A sentence of a text. `text` is `source.slice(start, end)`, always. */
export type Sentence = {
  readonly text: string;
  /** UTF-16 offsets into the text that was split. */
  readonly start: number;
  readonly end: number;
  /** Which paragraph it stands in, from 0. */
  readonly paragraph: number;
};

/** A sentence that a summary quotes, with its place and what spoke for it. */
export type ScoredSentence = Sentence & {
  /** Place among the sentences of its article, from 0. */
  readonly index: number;
  /** Which article of several it comes from, from 0. */
  readonly document: number;
  /** Whether it opens on what the sentence before it says ("He", "But"), so that it should not stand without it. */
  readonly leans: boolean;
  /** The ranker's score, the sum of its parts; comparable within one summary only. */
  readonly score: number;
  /** What the score is made of: the parts that the ranker looks at; one below 0 speaks against the sentence. */
  readonly parts: Readonly<Partial<Record<PartName, number>>>;
};

/**
 * What may speak for a sentence: its place in its article, how much the rest resembles it, whether it announces or
 * elaborates, its length, what it shares with the title, and whether it can stand alone.
 */
export type PartName = 'position' | 'centrality' | 'direction' | 'length' | 'title' | 'standing';

/** Key sentences of one article, or of several that tell one story: verbatim, in reading order. */
export type Summary = {
  /** Primary language subtag that the text was read as, such as `en`. */
  readonly language: string;
  readonly sentences: readonly ScoredSentence[];
  /** Ranked, best first, cased as in the text. */
  readonly keyphrases: readonly string[];
  readonly related: readonly string[];
  /** How long what was read is, and what is quoted of it. */
  readonly sentencesRead: number;
  readonly wordsRead: number;
  readonly wordsQuoted: number;
};
