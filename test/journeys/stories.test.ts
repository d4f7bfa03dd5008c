import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSource, buildTown, postsIn, until, type Town } from './town.ts';

/** What a fourth outlet writes a day later: what happened, in other words, and what is new. */
const later = {
  outletId: 'ledger-review',
  slug: 'storm-gate-repair',
  title: 'Merrow Gate stays open for nine days while the sensors of its four leaves are moved',
  summary: 'Divers begin on Thursday. Barges pay no harbour dues until they are done.',
  body:
    'The storm barrier that kept a surge of 2.86 metres out of Tarnholt, the Merrow Gate, cannot be closed for ' +
    'nine days. Divers will move sixteen sensors on the sill of its four leaves, beginning on Thursday morning. ' +
    'Barges pay no harbour dues in that time, which costs the port 140,000 crowns.\n\n' +
    'One of the four leaves of the barrier had stopped for eleven minutes in the surge, since a tree trunk set off ' +
    'a sensor. The contract for the repair went to a diving company from Velmark without a tender.',
};

const run = async (town: Town): Promise<string> =>
  (await town.admin.types('/schedule run', { schedule: 'Storm desk' })).text;

/** Runs the schedule, and gives the post of that number when it is there. */
const runAndRead = async (town: Town, number: number): Promise<string> => {
  await run(town);
  await until('the edition is posted', () => postsIn(town, 'digests').length === number);
  return postsIn(town, 'digests').at(-1) ?? '';
};

/** Words of the story that stand on the pages alone of the two outlets whose feeds give summaries. */
const wordsOfPages = ['pyjamas', 'branches'];

/** What an edition tells together depends on what has been read by then. */
const untilPagesAreRead = async ({ member }: Town): Promise<void> => {
  for (const query of wordsOfPages) {
    const found = async () => (await member.types('/digest search', { query })).text.includes('Tarnholt');
    await until(`the page that speaks of ${query} is read`, found);
  }
};

/** What is quoted: whole sentences that are too long to be anything else. */
const sentencesOf = (text: string): readonly string[] => text.match(/\p{Lu}[^.!?\n]{50,}[.!?]/gu) ?? [];

describe('a story over several editions', () => {
  let town: Town;
  let first = '';
  beforeAll(async () => {
    town = await buildTown();
    for (const { url } of town.newsstand.feeds.slice(0, 3)) await addSource(town.admin, url);
    await town.admin.types('/schedule add', { when: 'mondays 4:00', timezone: 'UTC', name: 'Storm desk' });
    await untilPagesAreRead(town);
  });
  afterAll(() => town.leave());

  test('that three outlets tell is told once, with three sources', async () => {
    first = await runAndRead(town, 1);
    expect(first).toContain('Meridian Science, Harbour Gazette, Northcoast Wire · 3 sources');
    const headlines = first
      .split('\n')
      .filter((line) => line.startsWith('###') && line.includes('/storm-gate'));
    expect(headlines).toHaveLength(1);
    expect(first).toMatch(/Related: .*\[A small comet .*\]\(.*\/backward-comet\)/u);
  });

  test('is not told again where nothing has come', async () => {
    expect(await run(town)).toContain('Nothing new');
  });

  test('is marked as an update after a restart, with nothing but new sentences', async () => {
    await town.kill();
    town.newsstand.publish(later);
    await town.restart();
    const url = town.newsstand.feeds.find(({ name }) => name === 'Ledger Review')?.url ?? '';
    await addSource(town.admin, url);
    const update = await runAndRead(town, 2);
    expect(update).toMatch(/storm-gate\S* · UPDATED/u);
    expect(update).toContain('last told');
    expect(update).not.toContain('comet');
    for (const sentence of sentencesOf(first)) expect(update).not.toContain(sentence);
  });

  test('is over when nothing has come since, also after another restart', async () => {
    expect(await run(town)).toContain('Nothing new');
    await town.kill();
    await town.restart();
    expect(await run(town)).toContain('Nothing new');
    expect(postsIn(town, 'digests')).toHaveLength(2);
  });

  test('breaks no rule of Discord', () => expect(town.discord.violations).toEqual([]));
});
