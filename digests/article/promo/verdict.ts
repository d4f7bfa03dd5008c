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
   * alone that is a label where a list follows. `button`: a link that is too short for a headline, unless it stands
   * in a list. `none`: nothing of these.
   */
  readonly mark: 'plus' | 'label' | 'header' | 'word' | 'button' | 'none';
};

/** What readers came for. */
export const prose: Verdict = { kind: 'prose' };
/** What nobody will miss. */
export const dropped: Verdict = { kind: 'dropped' };
