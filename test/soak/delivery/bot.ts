/** The whole bot as a process whose clock goes faster: `bot.ts PACE`, the rest in the environment as ever. */
import { createApp } from '../../../src/app.ts';
import { environment, readConfig } from '../../../src/config.ts';
import { createLog, systemRandom, systemSleep } from '../../../src/ops/index.ts';
import { fastClock, type Pace } from './fast-clock.ts';

const pace: Pace = JSON.parse(process.argv[2] ?? '');
const result = readConfig(environment);
if (!result.ok) throw new Error(result.mistakes.join('\n'));
const { config } = result;
const { logLevel: level, secrets } = config;
const clock = fastClock(pace);
const log = createLog({ level, secrets, pretty: false, clock, write: (line) => process.stdout.write(line) });
const app = await createApp(config, {
  clock,
  log,
  random: systemRandom,
  sleep: (durationMs, signal) => systemSleep(durationMs / pace.speed, signal),
  onEnd: ({ reason }) => {
    log.error('ended', { reason });
    process.exit(1);
  },
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
await app.start();
