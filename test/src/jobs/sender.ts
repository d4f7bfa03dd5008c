import type { FindOutcome, PostOutcome } from '../../../src/discord/index.ts';
import { createOutbox } from '../../../src/jobs/index.ts';
import { createLog, systemSleep } from '../../../src/ops/index.ts';
import { openStore, type Delivery } from '../../../src/store/index.ts';
import { fastClock } from './fast-clock.ts';
import { renderAlert } from './platform.ts';

// A process of its own that sends what a store owes to a platform on loopback, until it is killed:
//   sender.ts FILE URL STARTED AHEAD
const [, , file = '', url = '', startAt = '', aheadMs = ''] = process.argv;
const clock = fastClock(Number(startAt), Number(aheadMs));
const log = createLog({
  ...{ level: 'error', secrets: [], pretty: true, clock },
  write: (line) => process.stderr.write(line),
});

const ask = async <T>(path: string, question: unknown): Promise<T> => {
  const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(question) });
  return JSON.parse(await response.text());
};

const store = await openStore(file, clock.now());
const outbox = createOutbox({
  ...{ store, clock, log, renderAlert, sendsMax: 4 },
  deliver: async (delivery: Delivery) => {
    try {
      return await ask<PostOutcome>('/post', delivery);
    } catch {
      // The connection broke: nobody knows on which side of the platform's commit.
      return { kind: 'unclear' };
    }
  },
  find: (delivery, sinceAt) => ask<FindOutcome>('/find', { delivery, sinceAt }),
});
for (;;) {
  await outbox.run(clock.now());
  await systemSleep(10);
}
