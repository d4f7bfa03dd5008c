/** The words around a summary. */
export type SummaryWords = {
  readonly untitled: string;
  readonly words: (read: number, quoted: number) => string;
  readonly keyphrases: string;
  readonly related: string;
  readonly read: string;
};
