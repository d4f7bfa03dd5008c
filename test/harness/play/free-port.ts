/** How many ports are tried in a row before giving up: more taken ones than that are no accident. */
const triesMax = 50;

/** Opens something on the first free port from `firstPort` on. Rejects where opening fails for any other reason. */
export async function openOnFreePort<Opened>(
  firstPort: number,
  open: (port: number) => Promise<Opened>,
): Promise<Opened> {
  for (let port = firstPort; port < firstPort + triesMax; port += 1) {
    try {
      return await open(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`No port between ${firstPort} and ${firstPort + triesMax - 1} is free.`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
