import { startDiscord, type DiscordOptions, type LocalDiscord } from './discord/index.ts';
import { withSpec } from './spec.ts';

/** A local Discord on a clock of its own, which moves only when it is told to. */
export interface Clocked {
  readonly discord: LocalDiscord;
  readonly advance: (timeMs: number) => void;
}

export async function startClocked(options: DiscordOptions = {}): Promise<Clocked> {
  let nowMs = Date.UTC(2026, 10, 23, 8);
  const discord = await startDiscord({ ...withSpec(), compilesLate: true, ...options, now: () => nowMs });
  const advance = (timeMs: number) => {
    nowMs += timeMs;
  };
  return { discord, advance };
}
