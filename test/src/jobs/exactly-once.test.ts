import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { systemClock, systemSleep } from '../../../src/ops/index.ts';
import type { Store } from '../../../src/store/index.ts';
import { startOrigin, type Answer } from '../net/origin.ts';
import { oweMessages } from '../store/rows.ts';
import { storeTest as test } from '../store/store-test.ts';
import { fastClock } from './fast-clock.ts';
import { openPlatform, type Message } from './platform.ts';

const script = fileURLToPath(new URL('./sender.ts', import.meta.url));

/** Longer than the platform remembers a nonce. */
const outageMs = 400_000;

const editions = 45;
const partsEach = 2;
const messagesOwed = editions * partsEach;

/** After so many messages the sender is killed, with a message kept and its reply not yet sent. */
const killsAfter = [5, 15, 30, 45, 60, 75];

/** One reply in so many is lost; every so many requests are refused without a word. */
const lostEvery = 23;
const refusedEvery = 29;

const read = async (request: IncomingMessage) => JSON.parse(await text(request));

/** A platform over HTTP that says when to kill who talks to it. */
const openWire = async (startAt: number, onKept: (count: number) => boolean) => {
  const ahead = { ms: 0 };
  const platform = openPlatform({ now: () => fastClock(startAt, ahead.ms).now() });
  let posts = 0;
  const post: Answer = async (response, request) => {
    const delivery = await read(request);
    posts += 1;
    if (posts % refusedEvery === 0) return void response.destroy();
    const outcome = await platform.deliver(delivery);
    const isLost = onKept(platform.messages.length) || posts % lostEvery === 0;
    return void (isLost ? response.destroy() : response.end(JSON.stringify(outcome)));
  };
  const find: Answer = async (response, request) => {
    const { delivery, sinceAt } = await read(request);
    response.end(JSON.stringify(await platform.find(delivery, sinceAt)));
  };
  const origin = await startOrigin({ '/post': post, '/find': find });
  return { ...platform, ahead, origin };
};

const oweEditions = async (store: Store, startAt: number): Promise<void> => {
  const expiresAt = startAt + 100 * outageMs;
  for (let edition = 0; edition < editions; edition += 1) await oweMessages(store, partsEach, { expiresAt });
};

const keysOf = (messages: readonly Message[]): readonly string[] => messages.map(({ key }) => key);

describe('a sender that is killed in the middle of a request, again and again', () => {
  test(
    'has every message posted exactly once, also after an outage',
    { timeout: 60_000 },
    async ({ store, file }) => {
      const startAt = systemClock.now();
      const kills = [...killsAfter];
      let sender: ChildProcess | null = null;
      const wire = await openWire(startAt, (count) => {
        if (count < (kills[0] ?? Infinity)) return false;
        kills.shift();
        return sender?.kill('SIGKILL') ?? false;
      });
      await oweEditions(store, startAt);
      const isDone = async () => (await store.deliveries.counts()).get('sent') === messagesOwed;
      while (!(await isDone())) {
        const args = [script, file, wire.origin.url(''), String(startAt), String(wire.ahead.ms)];
        sender = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
        const exit = once(sender, 'exit').then(() => 'killed');
        while (!(await isDone()) && (await Promise.race([exit, systemSleep(20)])) !== 'killed');
        if (kills.length === killsAfter.length - 3) wire.ahead.ms = outageMs;
        sender.kill('SIGKILL');
        await exit;
      }
      await wire.origin.stop();
      expect(kills).toEqual([]);
      expect(new Set(keysOf(wire.messages)).size).toBe(messagesOwed);
      expect(wire.messages).toHaveLength(messagesOwed);
      expect(wire.requests.some((request) => request.startsWith('find'))).toBe(true);
    },
  );
});
