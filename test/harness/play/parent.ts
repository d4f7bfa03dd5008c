/** What the parent process needs in order to connect its bot. */
interface PlayReport {
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly pageUrl: string;
  /** Hosts with ports that the bot may fetch from although they are on loopback. */
  readonly allow: readonly string[];
  /** A file of the starter packs that the bot can read there. */
  readonly packsFile: string;
}

/** Tells the parent by message where there is an IPC channel, and else by one line of JSON on standard output. */
export function reportToParent(report: PlayReport): void {
  tell(report);
}

function tell(message: object): void {
  if (process.send === undefined) process.stdout.write(`${JSON.stringify(message)}\n`);
  else process.send(message);
}

/** Tells the parent how far the clock of the play is ahead of the machine's. */
export function tellParentOfClock(clockAheadMs: number): void {
  tell({ clockAheadMs });
}

/**
 * Resolves when the parent is gone. With an IPC channel only that one counts: standard input may be inherited from
 * somewhere else and closed from the start.
 */
export function parentIsGone(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    if (process.send !== undefined) process.once('disconnect', resolve);
    else process.stdin.once('close', resolve).once('end', resolve).resume();
  });
}
