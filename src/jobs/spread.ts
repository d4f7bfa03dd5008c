import { createHash } from 'node:crypto';

/** Posts that leave in a second, over all processes: Discord's own bound, less what answers need. */
const postsPerSecond = 40;

/**
 * How long after its slot an edition is begun, ms, when so many are due together: over the time that it takes to post
 * them all. The same schedule has the same place among them every day, as good as chance between schedules.
 */
export const spreadMs = (scheduleId: number, dueTogether: number): number => {
  const share = createHash('sha256').update(String(scheduleId)).digest().readUInt32BE(0) / 2 ** 32;
  return Math.floor((share * (dueTogether - 1) * 1_000) / postsPerSecond);
};
