import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStatusServer, systemSleep, type Check, type StatusServer } from '../../../src/ops/index.ts';

const well: Check = async () => null;

describe('the server of health and metrics', () => {
  let server: StatusServer;
  let base = '';
  let ready: Check = well;
  let alive: Check = well;
  const address = { host: '127.0.0.1', port: 0 };
  beforeAll(async () => {
    server = await openStatusServer(address, {
      alive: { pulse: () => alive() },
      ready: { store: well, gateway: () => ready() },
      metrics: {
        contentType: 'text/plain; version=0.0.4',
        page: async () => 'broadsheet_x 1\n',
      },
      sleep: systemSleep,
    });
    base = `http://${server.address.host}:${server.address.port}`;
  });
  afterAll(() => server.stop());

  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(base + path, init);
    return { status: response.status, body: await response.text(), headers: response.headers };
  };

  test.each(['/healthz', '/readyz'])('%s says in JSON that all is well', async (path) => {
    const { status, body, headers } = await get(path);
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, reasons: {} }]);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('/readyz says 503 and which part is not ready, while /healthz is well', async () => {
    ready = async () => 'not connected';
    const { status, body } = await get('/readyz?verbose=1');
    expect([status, JSON.parse(body)]).toEqual([503, { ok: false, reasons: { gateway: 'not connected' } }]);
    expect((await get('/healthz')).status).toBe(200);
    ready = well;
  });

  test('/healthz says 503 where the process only looks alive', async () => {
    alive = async () => 'no beat for 61 s';
    expect(await get('/healthz')).toMatchObject({
      status: 503,
      body: expect.stringContaining('no beat for 61 s'),
    });
    alive = well;
  });

  test('a check that throws is no more than "fails": what it says may hold a secret', async () => {
    ready = () => Promise.reject(new Error('password hunter2'));
    const { status, body } = await get('/readyz');
    expect([status, JSON.parse(body)]).toEqual([503, { ok: false, reasons: { gateway: 'fails' } }]);
    ready = well;
  });

  test('a check that never answers is told as that', async () => {
    ready = () => new Promise(() => {});
    expect(JSON.parse((await get('/readyz')).body).reasons).toEqual({ gateway: 'does not answer' });
    ready = well;
  });

  test('/metrics is the page of metrics', async () => {
    const { status, body, headers } = await get('/metrics');
    expect([status, body]).toEqual([200, 'broadsheet_x 1\n']);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4');
  });

  test('HEAD has the head alone', async () => {
    const { status, body, headers } = await get('/metrics', { method: 'HEAD' });
    expect([status, body, headers.get('content-length')]).toEqual([200, '', '15']);
  });

  test.each(['/', '/metrics/', '//metrics', '/../metrics/x', '/healthz%00', `/${'a'.repeat(4_000)}`])(
    'there is nothing at %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not answered', async (method) =>
    expect((await get('/metrics', { method })).status).toBe(405),
  );

  /** What comes back for bytes that no client would send. */
  const raw = (bytes: string): Promise<string> => {
    const socket = connect(server.address.port, server.address.host);
    socket.write(bytes);
    return text(socket);
  };

  test('a body is refused and the connection closed', async () => {
    const head = 'GET /metrics HTTP/1.1\r\nHost: x\r\n';
    expect(await raw(`${head}Content-Length: 5\r\n\r\nhello`)).toContain('413');
    expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n`)).toContain('413');
  });

  test('headers beyond all measure are refused', async () => {
    const answer = await raw(`GET /metrics HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toContain('431');
  });

  test('a port that is taken is an error', async () => {
    const parts = { alive: {}, ready: {}, metrics: { contentType: '', page: async () => '' } };
    await expect(openStatusServer(server.address, { ...parts, sleep: systemSleep })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
