import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher, createGuard, type Fetcher } from '../../../src/net/index.ts';
import { giving, leadingTo, packers, startOrigin, type Answer, type Answers, type Origin } from './origin.ts';

const megabyte = 1024 * 1024;
const bytesMax = megabyte;
const timeoutMs = 1500;
const feed = Buffer.from('<rss><channel><title>ok</title></channel></rss>');
const zeros = Buffer.alloc(64 * megabyte);

/** Packed before anybody asks: packing takes longer than the fetcher waits. */
const bomb = (name: string): Answer => {
  const body = packers[name]?.(zeros);
  return (response) => void response.writeHead(200, { 'content-encoding': name }).end(body);
};

const endless: Answer = (response) => {
  const chunk = Buffer.alloc(65_536, 'a');
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
};

const drip: Answer = (response) => {
  const drop = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(drop));
};

const packedTwice = (): Buffer => gzipSync(gzipSync(feed));

const answers: Answers = {
  '/bomb/gzip': bomb('gzip'),
  '/bomb/deflate': bomb('deflate'),
  '/bomb/br': bomb('br'),
  '/bomb/zstd': bomb('zstd'),
  '/endless': endless,
  '/drip': drip,
  '/silent': () => {},
  '/drip-error': (response, ...rest) => drip(response.writeHead(500), ...rest),
  '/large': giving(Buffer.alloc(bytesMax + 1)),
  '/just-right': giving(Buffer.alloc(bytesMax)),
  '/announced': (response) => void response.writeHead(200, { 'content-length': '9999999999' }).write('x'),
  '/twice': giving(packedTwice(), { 'content-encoding': 'gzip, gzip' }),
  '/unknown': giving(feed, { 'content-encoding': 'compress' }),
  '/garbled': giving('not brotli at all', { 'content-encoding': 'br' }),
  '/not-gzip': giving(feed, { 'content-encoding': 'gzip' }),
  '/cut-gzip': giving(gzipSync(feed).subarray(0, -6), { 'content-encoding': 'gzip' }),
  '/headers': (response) => {
    for (let index = 0; index < 400; index += 1) response.setHeader(`x-${index}`, 'a'.repeat(100));
    response.end('x');
  },
  '/loop': leadingTo('/loop'),
  '/there': leadingTo('/back'),
  '/back': leadingTo('/there'),
  '/far': (response, _request, url) => {
    const left = Number(url.searchParams.get('left'));
    leadingTo(left === 0 ? '/just-right' : `/far?left=${left - 1}`)(response, _request, url);
  },
  '/broken-off': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half of it');
    setTimeout(() => response.destroy(), 20);
  },
};

let origin: Origin;
let babble: Server;
let fetcher: Fetcher;
beforeAll(async () => {
  origin = await startOrigin(answers);
  babble = createServer((socket) => socket.on('error', () => {}).end('this is no HTTP\r\n\r\n'));
  await new Promise<void>((listening) => babble.listen(0, '127.0.0.1', listening));
  const guard = createGuard({ allowed: [{ hostname: '127.0.0.1', port: null }] });
  fetcher = createFetcher({ guard, clock: { now: () => 0 }, contact: '', timeoutMs });
});
afterAll(async () => {
  await fetcher.stop();
  await origin.stop();
  babble.close();
});

describe('a hostile server', () => {
  test.each([
    ['/bomb/gzip', 'fetch-too-large'],
    ['/bomb/deflate', 'fetch-too-large'],
    ['/bomb/br', 'fetch-too-large'],
    ['/bomb/zstd', 'fetch-too-large'],
    ['/endless', 'fetch-too-large'],
    ['/large', 'fetch-too-large'],
    ['/announced', 'fetch-too-large'],
    ['/drip', 'fetch-timeout'],
    ['/drip-error', 'fetch-timeout'],
    ['/silent', 'fetch-timeout'],
    ['/twice', 'fetch-encoding'],
    ['/unknown', 'fetch-encoding'],
    ['/garbled', 'fetch-encoding'],
    ['/headers', 'fetch-unreachable'],
    ['/broken-off', 'fetch-unreachable'],
    ['/loop', 'fetch-redirects'],
    ['/there', 'fetch-redirects'],
    ['/far?left=5', 'fetch-redirects'],
  ])('with %s ends in %s', async (path, code) =>
    expect(await fetcher.get(origin.url(path), { bytesMax })).toMatchObject({ ok: false, problem: { code } }),
  );

  test.each([
    ['/far?left=4', bytesMax],
    ['/just-right', bytesMax],
    ['/not-gzip', feed.byteLength],
  ])('with %s is read all the same', async (path, bytes) => {
    const fetched = await fetcher.get(origin.url(path), { bytesMax });
    expect(fetched.ok && fetched.value.status === 'fresh' && fetched.value.bytes.byteLength).toBe(bytes);
  });

  test('that cuts a packed answer short has what arrived read', async () => {
    const fetched = await fetcher.get(origin.url('/cut-gzip'));
    expect(fetched).toMatchObject({ ok: true, value: { bytes: feed } });
  });

  test('that speaks no HTTP, or is not there, is unreachable', async () => {
    const { port } = babble.address() as AddressInfo;
    const problem = { code: 'fetch-unreachable' };
    expect(await fetcher.get(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: false, problem });
    expect(await fetcher.get('http://127.0.0.1:1/')).toMatchObject({ ok: false, problem });
  });

  test('is left behind: the next request to it is answered', async () => {
    await fetcher.get(origin.url('/endless'), { bytesMax });
    expect(await fetcher.get(origin.url('/just-right'), { bytesMax })).toMatchObject({ ok: true });
  });
});
