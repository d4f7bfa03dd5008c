import { describe, expect, test } from 'vitest';
import { tryGateway } from '../harness/gateway-faults.ts';
import { buildTown } from './town.ts';

/** With this seed one of each kind but one, and only one after which a session begins anew, which takes 5 seconds. */
const [fewFaults, usualSeed] = [6, 126];
/** `npm run soak:gateway` tries 200. */
const faultsCount = Number(process.env['GATEWAY_FAULTS'] ?? fewFaults);
const seed = Number(process.env['GATEWAY_SEED'] ?? usualSeed);

/** Beginning a session anew is put off by up to 5 seconds, and so is noticing that nobody answers. */
const timeoutMs = 30_000 + faultsCount * 10_000;

describe('a gateway that fails again and again', () => {
  test(
    'leaves no interaction unanswered that was sent while the bot was connected',
    async () => {
      // A bot notices after two heartbeats that nobody answers.
      const town = await buildTown({ heartbeatMs: 700 });
      try {
        const { discord, member } = town;
        const report = await tryGateway({ discord, faultsCount, seed, person: member });
        if (faultsCount > fewFaults) console.info(JSON.stringify({ seed, ...report }, null, 2));
        expect(report.unanswered).toEqual([]);
        expect(Object.values(report.faults).reduce((sum, count) => sum + count, 0)).toBe(faultsCount);
        expect(report.askedCount).toBeGreaterThan(faultsCount);
        expect(report.refused).toEqual([]);
        expect(discord.violations).toEqual([]);
        expect(town.bot().process.exitCode).toBeNull();
      } finally {
        await town.leave();
      }
    },
    timeoutMs,
  );
});
