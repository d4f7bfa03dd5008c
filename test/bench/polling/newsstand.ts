/** The newsstand as a process of its own, so that what it takes is not counted; it ends with its parent. */
import { startNewsstand } from '../../harness/newsstand/index.ts';

const newsstand = await startNewsstand();
process.stdout.write(`${JSON.stringify(newsstand.feeds.map(({ url }) => url))}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
