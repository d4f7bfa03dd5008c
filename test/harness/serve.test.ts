import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startDiscord } from './discord/index.ts';
import { loadSpec } from './discord/judge/spec/index.ts';
import { readWanted } from './serve/wanted.ts';

const entry = fileURLToPath(new URL('./serve.ts', import.meta.url));
const running: ChildProcess[] = [];

/** What a line says. */
interface Line {
  readonly event: string;
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guilds: readonly {
    readonly channels: readonly { readonly id: string; readonly type: number }[];
  }[];
}

/** Starts a local Discord by its command and reads what it prints. */
function serve(...args: readonly string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value)) as Line;
  return { child, next };
}

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  }
});

describe('a local Discord by its command', () => {
  it('says where it is, and tells of each violation and each warning', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'));
    const file = join(folder, 'transcript.jsonl');
    const { child, next } = serve('--record', file);
    const { event, apiUrl, gatewayUrl, pageUrl, token, applicationId, guilds } = await next();
    expect([event, gatewayUrl]).toEqual(['ready', pageUrl.replace('http:', 'ws:')]);
    const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
    const me = await fetch(`${apiUrl}/v10/users/@me`, { headers });
    expect(await me.json()).toMatchObject({ id: applicationId });

    const text = guilds[0]?.channels.find((one) => one.type === 0)?.id;
    const path = `/channels/${text}/messages`;
    const post = (body: object) =>
      fetch(`${apiUrl}/v10${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const statuses = [await post({ content: 5 }), await post({ content: 'a', contnet: 'b' })];
    expect(statuses.map((one) => one.status)).toEqual([400, 200]);
    const at = { in: 'request', method: 'POST', path };
    expect(await next()).toMatchObject({
      event: 'violation',
      ...at,
      pointer: '/content',
      rule: 'STRING_TYPE_CONVERT',
    });
    expect(await next()).toMatchObject({ event: 'warning', ...at, pointer: '/contnet' });

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const recorded = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(recorded.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual([
      'begin',
      'rest',
      'rest',
      'rest',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('ends with 2 and says why where it cannot begin', async () => {
    const { child } = serve('--record', '/nowhere/transcript.jsonl');
    const [exit, [said]] = await Promise.all([
      once(child, 'exit'),
      once(child.stderr.setEncoding('utf8'), 'data') as Promise<[string]>,
    ]);
    expect(exit).toEqual([2, null]);
    expect(said).toMatch(/^harness: .*transcript\.jsonl.*\nusage: /);
  });

  it('does not take a port that another has', async () => {
    const discord = await startDiscord();
    await expect(startDiscord({ port: Number(new URL(discord.url).port) })).rejects.toThrow('EADDRINUSE');
    await discord.stop();
  });

  it('reads what it is asked for, and refuses anything else with a sentence', () => {
    expect(readWanted([])).toEqual({ port: 0 });
    expect(readWanted(['--port', '65535', '--spec', 'a', '--record', 'b'])).toEqual({
      port: 65_535,
      specFile: 'a',
      recordFile: 'b',
    });
    for (const port of ['x', '65536', '-1', '1.5', '', '1e3']) {
      expect(() => readWanted([`--port=${port}`])).toThrow('is not the number of a port.');
    }
    expect(() => readWanted(['--world', 'small'])).toThrow("Unknown option '--world'");
    expect(() => readWanted(['small'])).toThrow('Unexpected argument');
    expect(() => loadSpec('/nowhere/openapi.json')).toThrow('/nowhere/openapi.json');
  });
});
