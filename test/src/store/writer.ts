import { openStore } from '../../../src/store/index.ts';
import { followFeed } from './rows.ts';

// A process of its own that writes to a store until it has done what it was told, or is killed:
//   writer.ts FILE NAME COUNT   follows COUNT feeds, one transaction each, and says each number once it is kept
//   writer.ts FILE NAME stall   begins a transaction, says so, and never ends it
const [, , file = '', name = '', order = ''] = process.argv;
const say = (word: string | number): void => void process.stdout.write(`${word}\n`);
const store = await openStore(file, 0);
say('open');
if (order === 'stall') {
  await store.write(async ({ feeds }) => {
    await feeds.add({ url: `https://${name}.example.net/stalled`, title: null, siteUrl: null }, 0);
    say('inside');
    await new Promise(() => setInterval(() => {}, 1_000));
  });
}
for (let number = 1; number <= Number(order); number += 1) {
  await followFeed(store, `https://${name}.example.net/${number}`);
  say(number);
}
await store.close();
