import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';

/** What a person who writes such a line reads, instead of waiting for an answer that cannot come. */
const trapped =
  'This code is inside a `write` of the store and asks the store itself, which waits for that `write` to end. ' +
  'Use the shelves that `write` hands over.';

/** Who writes at the moment, as far as code can tell that runs because of it. */
type Turns = {
  /** Runs `work` as a turn. Throws where it is asked for from inside another turn of this store. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Lets no query through that comes from inside a turn: it belongs to the shelves outside. */
  readonly guard: KyselyPlugin;
};

/**
 * Watches over the turns of one store. Without it, a shelf from outside that is used inside a transaction waits for
 * ever on SQLite, and on PostgreSQL sees none of what the transaction did.
 */
export const createTurns = (): Turns => {
  // A turn that is over binds nobody: what it began and did not wait for may go on.
  const turns = new AsyncLocalStorage<{ isOver: boolean }>();
  const refuseInside = (): void => {
    const turn = turns.getStore();
    if (turn && !turn.isOver) throw new Error(trapped);
  };
  return {
    take: async (work) => {
      refuseInside();
      const turn = { isOver: false };
      try {
        return await turns.run(turn, work);
      } finally {
        turn.isOver = true;
      }
    },
    guard: {
      transformQuery: ({ node }) => {
        refuseInside();
        return node;
      },
      transformResult: async ({ result }) => result,
    },
  };
};
