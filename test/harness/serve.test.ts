import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

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
    const { child, next } = serve();
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
  });

  it.each([
    ['--port', 'x'],
    ['--port', '99999'],
    ['--spec', '/nowhere/openapi.json'],
    ['--world', 'small'],
  ])('ends with 2 and says why for %s %s', async (...args) => {
    const { child } = serve(...args);
    const [exit, [said]] = await Promise.all([
      once(child, 'exit'),
      once(child.stderr.setEncoding('utf8'), 'data') as Promise<[string]>,
    ]);
    expect(exit).toEqual([2, null]);
    expect(said).toMatch(/^harness: .+/);
  });

  it('does not take a port that another has', async () => {
    const { apiUrl } = await serve().next();
    const { child } = serve('--port', new URL(apiUrl).port);
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});
