/** What a database says differently from the others; everything else is one text for all of them. */
export type BackendWords = {
  readonly kind: 'sqlite' | 'postgres';
  /** Definition of a row id that the database counts up by itself. */
  readonly rowId: string;
  /** Type of a text that is sorted and compared by its code points. */
  readonly sortedText: string;
  /** How an index on a text is made that may be long and is only ever asked for as a whole. */
  readonly indexOfLong: (column: string) => string;
};

/** A numbered step of the schema. Once it has been released its statements never change: a new step is added. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: (words: BackendWords) => readonly string[];
};
