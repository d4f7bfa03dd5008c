import type { StoredMessage } from './records.ts';

/** Removed messages are swept out of the order once they are this many and more than those that are left. */
const sweptRemovedMin = 1000;

/**
 * The messages of one channel, oldest first; ephemeral ones too. Ids grow, so a page of history is found by halving.
 * Cost: adding and finding do not grow with the channel; a page costs its length and the logarithm of the channel's.
 */
export class MessageLog {
  private readonly byId = new Map<string, StoredMessage>();
  /** May hold messages that were removed since. */
  private ordered: StoredMessage[] = [];

  get size(): number {
    return this.byId.size;
  }

  get(id: string): StoredMessage | undefined {
    return this.byId.get(id);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** Every message, oldest first. */
  values(): MapIterator<StoredMessage> {
    return this.byId.values();
  }

  /** Adds the newest message. */
  add(stored: StoredMessage): void {
    this.byId.set(stored.message.id, stored);
    this.ordered.push(stored);
  }

  remove(id: string): void {
    this.byId.delete(id);
    const removed = this.ordered.length - this.byId.size;
    if (removed >= sweptRemovedMin && removed > this.byId.size) this.ordered = [...this.byId.values()];
  }

  /** The newest messages that everybody sees and that are older than `id`, or of all, from the newest on. */
  before(id: string | null, limit: number): StoredMessage[] {
    const found: StoredMessage[] = [];
    let index = (id === null ? this.ordered.length : this.indexOf(id)) - 1;
    for (; index >= 0 && found.length < limit; index -= 1) this.take(index, found);
    return found;
  }

  /** The messages that everybody sees and that follow `id`, from the newest of them on. */
  after(id: string, limit: number): StoredMessage[] {
    const found: StoredMessage[] = [];
    let index = this.indexOf(id);
    if (this.ordered[index]?.message.id === id) index += 1;
    for (; index < this.ordered.length && found.length < limit; index += 1) this.take(index, found);
    return found.reverse();
  }

  /** The messages that everybody sees around `id`, itself among them, from the newest on. */
  around(id: string, limit: number): StoredMessage[] {
    const half = Math.floor(limit / 2);
    const own = this.byId.get(id);
    const middle = own === undefined || own.visibleTo !== null ? [] : [own];
    const older = this.before(id, half);
    return [...this.after(id, limit - older.length - middle.length), ...middle, ...older];
  }

  private take(index: number, found: StoredMessage[]): void {
    const stored = this.ordered[index];
    if (stored?.visibleTo === null && this.byId.get(stored.message.id) === stored) found.push(stored);
  }

  /** Where the first message stands that is not older than `id`. */
  private indexOf(id: string): number {
    const wanted = BigInt(id);
    let [low, high] = [0, this.ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (BigInt(this.ordered[middle]?.message.id ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
