/**
 * The whole bot against a large local Discord, asked things by many. A process of its own; prints its figures as JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from '../../harness/bot.ts';
import { startDiscord, type LocalDiscord, type Person } from '../../harness/discord/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { followAll, largeWorld, managersIn, publishNews, readersIn } from './town.ts';
import { heldBy, usedBy, watchFirstAnswers } from './watch.ts';

/** Threads of a pool are let go after a minute without work, and what they held goes back some seconds later. */
const restMs = 90_000;
const settleMs = 10_000;

const digestsAsked = 40;
const suggestionsAsked = 60;
const askEveryMs = 50;

/** As the container starts it. */
const env = {
  NODE_OPTIONS: '--max-semi-space-size=4 --max-old-space-size=512',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

const lines = ['/help', '/source list', '/config show'] as const;

/** What is typed, and where. */
const typings = [
  ['/source test', { source: 'gaz' }, 'source'],
  ['/source edit', { source: 'Gazette', topic: 'to' }, 'topic'],
  ['/config set', { timezone: 'an' }, 'timezone'],
] as const;

const say = (news: string): boolean => process.stderr.write(`    ${news}\n`);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

/** Types something in one server after the other, and gives how long each list of suggestions took, ms. */
const type = async (people: readonly Person[], times: number): Promise<readonly number[]> => {
  const tookMs: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const person = people[turn % people.length];
    for (const [line, values, option] of typings) {
      tookMs.push(
        await timed(async () => {
          const choices = await person?.completes(line, values, option);
          if (choices?.length === 0) throw new Error(`${line} suggested nothing`);
        }),
      );
      await wait(askEveryMs / typings.length);
    }
  }
  return tookMs;
};

const askForDigest = async (person: Person): Promise<void> => {
  const { text } = await person.types('/digest now');
  if (!text.includes('Source ')) throw new Error(`That is no digest: ${text}`);
};

/** Digests for others, one after the other without a pause, until it is over; gives how many. */
const composeMeanwhile = async (nextReader: () => Person, over: AbortSignal): Promise<number> => {
  let digests = 0;
  for (; !over.aborted; digests += 1) await askForDigest(nextReader());
  return digests;
};

/** Quick questions in one server after the other, until it is over. */
const askMeanwhile = async (people: readonly Person[], over: AbortSignal): Promise<readonly number[]> => {
  const typedMs: number[] = [];
  for (let turn = 0; !over.aborted; turn += 1) {
    const person = people[turn % people.length];
    await person?.types(lines[turn % lines.length] ?? '');
    await wait(askEveryMs);
    if (person !== undefined) typedMs.push(...(await type([person], 1)));
  }
  return typedMs;
};

/** The bot that is asked, and who asks it next. */
type Asked = { readonly pid: number; readonly nextReader: () => Person };

/** Answers while a thread composes digests for others all the time. */
const askWhileComposing = async (discord: LocalDiscord, { pid, nextReader }: Asked) => {
  const firstAnswers = watchFirstAnswers(discord);
  const over = new AbortController();
  const composing = composeMeanwhile(nextReader, over.signal);
  const typing = askMeanwhile(managersIn(discord), over.signal);
  const [startedAt, before] = [performance.now(), usedBy(pid)];
  const digestMs: number[] = [];
  for (let turn = 0; turn < digestsAsked; turn += 1)
    digestMs.push(await timed(() => askForDigest(nextReader())));
  const [seconds, after] = [(performance.now() - startedAt) / 1_000, usedBy(pid)];
  over.abort();
  const suggestMs = await typing;
  const digests = digestsAsked + (await composing);
  const cores = {
    main: (after.main - before.main) / seconds,
    others: (after.others - before.others) / seconds,
  };
  return { acknowledgeMs: firstAnswers(), digestMs, suggestMs, digests, cores };
};

const measure = async (discord: LocalDiscord, databaseFile: string) => {
  const store = await openStore(databaseFile, Date.now());
  say('10,000 feeds');
  const wires = await followAll(store, discord, Date.now());
  say('the bot starts');
  const bot = await startBot({ discord, databaseFile, env });
  const pid = bot.process.pid ?? 0;
  await wait(settleMs);
  const idle = heldBy(pid).now;
  const nextReader = readersIn(discord);
  say('typing');
  const suggestMs = await type(managersIn(discord), suggestionsAsked);
  await publishNews(store, wires, Date.now());
  for (let turn = 0; turn < 3; turn += 1)
    say(`a digest in ${Math.round(await timed(() => askForDigest(nextReader())))} ms`);
  say('composing');
  const busy = await askWhileComposing(discord, { pid, nextReader });
  const busyBytes = heldBy(pid).now;
  say('rest');
  await wait(restMs);
  const held = heldBy(pid);
  await bot.stop();
  await store.close();
  return {
    busy,
    suggestMs,
    bytes: { idle, busy: busyBytes, rested: held.now, most: held.most },
    violations: discord.violations.length,
  };
};

const discord = await startDiscord({ world: largeWorld });
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-answers-'));
const figures = await measure(discord, join(folder, 'answers.db'));
await discord.stop();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(figures));
process.exit(0);
