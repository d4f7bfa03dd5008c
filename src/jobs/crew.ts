/** How a crew finds its work. */
type CrewParts<T> = {
  /** Items that are worked on at the same time. */
  readonly max: number;
  /** Takes at most `room` items that nobody else has, given those that are under way; none where nothing is due. */
  readonly claim: (room: number, underWay: readonly T[]) => Promise<readonly T[]>;
  /** Works on an item. Must not reject: it says itself what broke. */
  readonly work: (item: T) => Promise<void>;
};

/** Works on what is due, several items at once; one that ends makes room for the next at once. */
type Crew = {
  /** Takes on what there is room for; resolves when that has begun. */
  fill(): Promise<void>;
  /** Resolves when nothing is under way and nothing more is due. */
  settled(): Promise<void>;
  /** Takes on nothing more and finishes what is under way. */
  stop(): Promise<void>;
};

/** Makes a crew. A slow item holds up nobody but itself. */
export const createCrew = <T>({ max, claim, work }: CrewParts<T>): Crew => {
  const underWay = new Map<T, Promise<void>>();
  let filling: Promise<void> | null = null;
  let isStopped = false;

  const attend = async (item: T): Promise<void> => {
    await work(item);
    underWay.delete(item);
    // What breaks in claiming is heard by whoever calls `fill`, which the beat does every second.
    await fill().catch(() => {});
  };
  const fillUp = async (): Promise<void> => {
    while (!isStopped && underWay.size < max) {
      const claimed = await claim(max - underWay.size, [...underWay.keys()]);
      if (claimed.length === 0) return;
      for (const item of claimed) underWay.set(item, attend(item));
    }
  };
  // One filling at a time: two would both see the same room.
  const fill = (): Promise<void> => {
    filling ??= fillUp().finally(() => {
      filling = null;
    });
    return filling;
  };
  const settled = async (): Promise<void> => {
    await filling?.catch(() => {});
    while (underWay.size > 0) await Promise.all(underWay.values());
  };
  return {
    fill,
    settled,
    stop: async () => {
      isStopped = true;
      await settled();
    },
  };
};
