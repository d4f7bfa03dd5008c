/**
 * Reads every feed of every starter pack, and says which cannot be read: `npm run packs`, or `npm run packs -- FILE`
 * for an operator's own. It needs a network; ends with 1 where a feed could not be read.
 */
import { phrasesFor } from '#digests';
import { readConfig } from '../../src/config.ts';
import { usingWeb } from '../../src/cli/web.ts';
import { createLog, standardError, systemClock } from '../../src/ops/index.ts';
import { openPacks } from '../../src/services/index.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const configured = readConfig({});
if (!configured.ok) throw new Error(configured.mistakes.join(' '));
const log = createLog({
  ...{ level: 'warn', secrets: [], pretty: true, clock: systemClock },
  write: standardError,
});
const packs = openPacks(process.argv[2] ?? null, log);
let broken = 0;

await usingWeb(configured.config, async ({ discover }) => {
  for (const { id, feeds } of packs) {
    print(`\n${id}`);
    const found = await Promise.all(feeds.map(async (feed) => ({ feed, found: await discover(feed.url) })));
    for (const { feed, found: read } of found) {
      if (!read.ok) broken += 1;
      const said = read.ok
        ? `${read.value.feed.entries.length} entries`
        : phrasesFor('en').problem(read.problem);
      print(`  ${read.ok ? 'ok ' : 'BAD'} ${feed.name}: ${said}`);
    }
  }
});
print(`\n${broken} of ${packs.reduce((sum, { feeds }) => sum + feeds.length, 0)} feeds could not be read.`);
process.exit(broken === 0 ? 0 : 1);
