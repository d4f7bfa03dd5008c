import { describe, expect, test } from 'vitest';
import { openWriter } from '../articles/writer.ts';
import { isInstalled, peers } from '../contestants/peers.ts';
import { race } from './race.ts';

const text =
  'The ferry to Ulvsund sails again. The strike is over after nine days. Nobody was hurt. Fares stay.';
const task = { contestant: 'Broadsheet lead', warmUp: [text], texts: [text], measuredMsMin: 0 };

/** Starting a process and loading the core takes well under a second; a test must not hang on it. */
const limitMs = 20_000;

test('a contestant gives verbatim sentences and tells its memory', async () => {
  const { end, turns, memory } = await race({ ...task, texts: [text, text] }, limitMs);
  expect(end).toBe('done');
  expect(turns).toHaveLength(2);
  for (const { sentences, problem } of turns) {
    expect(problem).toBeNull();
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
  }
  expect(memory?.peakBytes).toBeGreaterThanOrEqual(memory?.loadedBytes ?? Number.NaN);
});

test('one that throws is heard, and goes on to the next text', async () => {
  const { end, turns } = await race({ ...task, texts: ['', text] }, limitMs);
  expect(end).toBe('done');
  expect(turns.map(({ problem }) => problem)).toEqual(['Error: text-empty', null]);
});

test('one that never ends is ended at its limit', async () => {
  const { end, memory } = await race({ ...task, measuredMsMin: Number.MAX_VALUE }, 1_000);
  expect(end).toBe('late');
  expect(memory).toBeNull();
});

test('one whose process falls is reported as such', async () => {
  expect(await race({ ...task, contestant: 'nobody' }, limitMs)).toEqual({
    end: 'crashed',
    turns: [],
    memory: null,
  });
});

describe('the peers', () => {
  const article = openWriter()(28, 1);
  for (const peer of peers) {
    const where = isInstalled(peer) ? '' : ' (not installed: npm ci --prefix test/bench)';
    test.runIf(isInstalled(peer))(`${peer.name} summarizes a text${where}`, async () => {
      const { turns } = await race({ ...task, contestant: peer.name, texts: [article] }, limitMs);
      expect(turns[0]?.problem).toBeNull();
      expect(turns[0]?.sentences.length).toBeGreaterThan(0);
    });
  }
});
