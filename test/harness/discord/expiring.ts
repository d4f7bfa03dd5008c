import type { Clock } from './clock.ts';

/** So many entries may wait to be forgotten before they are cleared away. */
const sweepEvery = 1000;

/** A map that forgets what is older than its time, so that a server that runs for days stays small. */
export class ExpiringMap<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly atMs: number }>();
  private readonly now: Clock;
  private readonly keptMs: number;
  private added = 0;

  constructor(now: Clock, keptMs: number) {
    this.now = now;
    this.keptMs = keptMs;
  }

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    return entry === undefined || this.isOld(entry) ? undefined : entry.value;
  }

  set(key: string, value: Value): void {
    this.entries.set(key, { value, atMs: this.now() });
    this.added += 1;
    if (this.added % sweepEvery !== 0) return;
    for (const [old, entry] of this.entries) if (this.isOld(entry)) this.entries.delete(old);
  }

  private isOld({ atMs }: { readonly atMs: number }): boolean {
    return this.now() - atMs > this.keptMs;
  }
}
