/** Which shards of the bot a process connects: as many as Discord recommends, or some of a number that is agreed on. */
export type Shards = 'all' | { readonly ids: readonly number[]; readonly count: number };

/** Discord's largest bots have some ten thousand; more is a slip of the finger. */
const shardsMax = 16_384;

/** Shards of one process; more than these want a process of their own. */
const shardsHereMax = 64;

/** `3/16` or `0-3/16`. */
const shape = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/u;

/** Reads `all`, `3/16` or `0-3/16`; what is wrong with it as the end of a sentence otherwise. */
export const readShards = (text: string): Shards | { readonly mistake: string } => {
  if (text === 'all') return 'all';
  const [, first = '', last = first, of] = shape.exec(text) ?? [];
  if (of === undefined) return { mistake: `is “${text}”; give all, one shard as 3/16, or several as 0-3/16` };
  const [from, to, count] = [Number(first), Number(last), Number(of)];
  if (count < 1 || count > shardsMax) return { mistake: `counts ${count} shards; give 1 to ${shardsMax}` };
  if (to >= count)
    return { mistake: `names shard ${to} of ${count}; they are counted from 0 to ${count - 1}` };
  if (from > to) return { mistake: `goes from ${from} down to ${to}; give the smaller one first` };
  if (to - from >= shardsHereMax) {
    return { mistake: `names ${to - from + 1} shards; give a process ${shardsHereMax} at most` };
  }
  return { ids: Array.from({ length: to - from + 1 }, (_, step) => from + step), count };
};
