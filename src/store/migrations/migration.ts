/** What a database says differently from the others; everything else is one text for all of them. */
export type ColumnWords = {
  /** Definition of a row id that the database counts up by itself. */
  readonly rowId: string;
};

/** A numbered step of the schema. Once it has been released its statements never change: a new step is added. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly statements: (words: ColumnWords) => readonly string[];
};
