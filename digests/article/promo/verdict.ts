/** What a block is: prose, a headline of another story (without its label), or a call or label nobody will miss. */
export type Verdict =
  | { readonly kind: 'prose' }
  | { readonly kind: 'related'; readonly headline: string }
  | { readonly kind: 'dropped' };

/** What a block says by itself, its neighbours left aside. */
export type Reading = {
  readonly verdict: Verdict;
  /**
   * `plus`: marked `++`. `label`: says in words that it is another story's. `header`: a label alone. `word`: a word
   * alone that is a label where a list follows. `none`: nothing of these.
   */
  readonly mark: 'plus' | 'label' | 'header' | 'word' | 'none';
};

/** The verdicts without a headline. */
export const prose: Verdict = { kind: 'prose' };
export const dropped: Verdict = { kind: 'dropped' };
