/** Lets one at a time do something for a key, in the order in which they came; other keys do not wait. */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const before = last.get(key);
    const mine = (async () => {
      await before?.catch(() => {});
      return act();
    })();
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
