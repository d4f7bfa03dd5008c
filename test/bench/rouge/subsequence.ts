/**
 * The places in `words` of one longest common subsequence with `others`, in ascending order. Where several are as
 * long, the one is taken that rouge-score takes: read from the end, it prefers to step back in `words`.
 * Cost: the product of both lengths, in time and memory.
 */
export const longestCommonPlaces = (
  words: readonly string[],
  others: readonly string[],
): readonly number[] => {
  const width = others.length + 1;
  const lengths = lengthTable(words, others);
  const places: number[] = [];
  let [row, column] = [words.length, others.length];
  while (row > 0 && column > 0) {
    const above = lengths[(row - 1) * width + column] ?? 0;
    const before = lengths[row * width + column - 1] ?? 0;
    if (words[row - 1] === others[column - 1]) {
      places.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (before > above) column -= 1;
    else row -= 1;
  }
  return places.reverse();
};

/** The length of the longest common subsequence of every two beginnings, row by row. */
const lengthTable = (words: readonly string[], others: readonly string[]): Uint16Array => {
  const width = others.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  for (let row = 1; row <= words.length; row += 1) {
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      lengths[at] =
        words[row - 1] === others[column - 1]
          ? (lengths[at - width - 1] ?? 0) + 1
          : Math.max(lengths[at - width] ?? 0, lengths[at - 1] ?? 0);
    }
  }
  return lengths;
};
