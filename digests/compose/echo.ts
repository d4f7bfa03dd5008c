/**
 * A repeated text counts a fifth of one that somebody wrote: an editor chose to carry it, which says that the story
 * matters, but nobody else looked into it.
 */
const repeatWeight = 0.2;

/**
 * How many voices tell a story: those that wrote it themselves count one each, those that repeat a fifth, and all
 * repeats together no more than the writers, so that a chain of forty papers with one text outweighs nobody.
 */
export const voicesOf = (writers: number, repeats: number): number =>
  writers + Math.min(writers, repeatWeight * repeats);
