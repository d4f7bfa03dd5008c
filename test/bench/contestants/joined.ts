const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where a peer has put two sentences together without a space. */
const seam = /([.!?]["'”’)]*)(?=["'“‘(]?\p{Lu}\p{Ll})/gu;

/** The sentences of a summary that a peer gives as one text. */
export const sentencesOfJoined = (summary: string): readonly string[] =>
  [...segmenter.segment(summary.replace(seam, '$1 '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
