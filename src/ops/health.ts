import type { Clock, Sleep } from './clock.ts';

/** Whether something is as it should be: `null`, or what is wrong in a few words for the operator. */
export type Check = () => Promise<string | null>;

/** What was found: with everything well there are no reasons. */
type Findings = { readonly ok: boolean; readonly reasons: Readonly<Record<string, string>> };

/** A part that does not answer within this is not well; probes wait a second or two. */
const checkMsMax = 2_000;

const within = async (check: Check, sleep: Sleep): Promise<string | null> => {
  const over = new AbortController();
  const late = sleep(checkMsMax, over.signal).then(
    () => 'does not answer',
    () => null,
  );
  try {
    return await Promise.race([check(), late]);
  } catch {
    // What it said may hold a secret, and is in the log of whoever asked.
    return 'fails';
  } finally {
    over.abort();
  }
};

/** Asks all checks at once. Never rejects, and takes two seconds at most. */
export const examine = async (checks: Readonly<Record<string, Check>>, sleep: Sleep): Promise<Findings> => {
  const found = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await within(check, sleep)] as const),
  );
  const wrong = found.flatMap(([name, reason]) => (reason === null ? [] : [[name, reason] as const]));
  return { ok: wrong.length === 0, reasons: Object.fromEntries(wrong) };
};

/** The beat comes every second; without one for so long the process only looks alive. */
const silenceMsMax = 60_000;

/** Whether the process goes on: something beats it every second. */
type Pulse = {
  readonly beat: () => void;
  readonly check: Check;
};

/** Makes a pulse, which is well until it has been silent for a minute. */
export const createPulse = (clock: Clock): Pulse => {
  let lastAt = clock.now();
  return {
    beat: () => {
      lastAt = clock.now();
    },
    check: async () => {
      const silentMs = clock.now() - lastAt;
      return silentMs <= silenceMsMax ? null : `no beat for ${Math.round(silentMs / 1_000)} s`;
    },
  };
};
