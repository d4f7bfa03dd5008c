import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/net/address.ts';
import type { Resolve } from '../../../src/net/connector.ts';
import { createFetcher, createGuard, type FetcherOptions } from '../../../src/net/index.ts';
import { giving, startOrigin, type Origin } from './origin.ts';

/** A way to a canary: `P` is its port, `dns` what the names are answered with, one list after the other. */
type Case = {
  readonly kind: 'net' | 'classify' | 'url' | 'dns' | 'redirect' | 'allow';
  readonly url: string;
  readonly note: string;
  readonly dns?: readonly (readonly string[])[];
};

const ours: readonly Case[] = [
  { kind: 'net', url: 'http://127.0.0.1:P/', note: 'a literal' },
  { kind: 'net', url: 'http://[::ffff:127.0.0.1]:P/', note: 'a mapped literal' },
  { kind: 'net', url: 'http://017700000001:P/', note: 'an octal literal' },
  { kind: 'net', url: 'http://localhost:P/', note: 'a local name' },
  { kind: 'dns', url: 'http://a.example.net:P/', note: 'a name of a private address', dns: [['127.0.0.1']] },
  {
    kind: 'dns',
    url: 'http://a.example.net:P/',
    note: 'one private answer of two',
    dns: [['127.0.0.2', '::1']],
  },
  { kind: 'dns', url: 'http://a.example.net:P/', note: 'a name of nothing', dns: [[]] },
  {
    kind: 'redirect',
    url: 'http://pub.example.net:P/r?to=http%3A%2F%2F127.0.0.1%3AP%2F',
    note: 'a redirect',
  },
  {
    kind: 'redirect',
    url: 'http://pub.example.net:P/r?to=file%3A%2F%2F%2Fetc%2Fpasswd',
    note: 'a redirect to a file',
  },
  { kind: 'allow', url: 'http://pub.example.net:P/ok', note: 'a public host' },
  { kind: 'allow', url: 'http://pub.example.net:P/r?to=%2Fok', note: 'a redirect within it' },
];

const file = new URL('../../../../shared/data/security/ssrf-cases.json', import.meta.url);
const isSharedPresent = existsSync(file);
const readShared = (): readonly Case[] => JSON.parse(readFileSync(file, 'utf8')).cases;

/** 127.0.0.2 plays the one public host there is. */
const isPublic = (address: string): boolean => address === '127.0.0.2' || isPublicAddress(address);

const resolving = ({ dns = [] }: Case): { resolve: Resolve; asked: () => number } => {
  let asked = 0;
  const resolve: Resolve = (hostname, _options, callback) => {
    const answers =
      hostname === 'pub.example.net' ? ['127.0.0.2'] : (dns[Math.min(asked, dns.length - 1)] ?? []);
    asked += 1;
    callback(
      null,
      answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve, asked: () => asked };
};

let origin: Origin;
beforeAll(async () => {
  const redirect = (status: number) => (response: import('node:http').ServerResponse, _: unknown, url: URL) =>
    void response.writeHead(status, { location: url.searchParams.get('to') ?? '' }).end();
  origin = await startOrigin({
    '/': giving('canary'),
    '/ok': giving('ok'),
    '/r': redirect(302),
    '/r301': redirect(301),
  });
});
afterAll(() => origin.stop());

const canaries = () => origin.requests.filter(({ url }) => url === '/').length;

const tryCase = async (each: Case) => {
  const { resolve, asked } = resolving(each);
  const isAnyPort = each.kind === 'url' ? {} : { isWebPort: () => true, isPublic };
  const options: FetcherOptions = {
    guard: createGuard({ allowed: [], ...isAnyPort }),
    clock: { now: () => 0 },
    contact: '',
    resolve,
  };
  const fetcher = createFetcher(options);
  const fetched = await fetcher.get(each.url.replaceAll('P', String(origin.port)));
  await fetcher.stop();
  return { fetched, asked: asked() };
};

const claims = (cases: readonly Case[]) => {
  test.each(cases.filter(({ kind }) => kind !== 'allow'))('$kind is refused: $note, $url', async (each) => {
    const before = canaries();
    const { fetched, asked } = await tryCase(each);
    expect(fetched).toMatchObject({ ok: false, problem: { code: 'address-refused' } });
    expect(canaries()).toBe(before);
    if (each.kind === 'url' || each.kind === 'classify') expect(asked).toBe(0);
  });
  test.each(cases.filter(({ kind }) => kind === 'allow'))('$kind is let through: $note', async (each) => {
    expect((await tryCase(each)).fetched).toMatchObject({ ok: true });
  });
};

describe('ways to a private address, ours', () => claims(ours));

describe('a name that changes its answer', () => {
  test('does not get from a public to a private address', async () => {
    const rebinding: Case = {
      kind: 'dns',
      note: '',
      url: 'http://a.example.net:P/ok',
      dns: [['127.0.0.2'], ['127.0.0.1']],
    };
    const { resolve } = resolving(rebinding);
    const guard = createGuard({ allowed: [], isWebPort: () => true, isPublic });
    const fetcher = createFetcher({ guard, clock: { now: () => 0 }, contact: '', resolve });
    const first = await fetcher.get(rebinding.url.replace('P', String(origin.port)));
    expect(first).toMatchObject({ ok: true });
    const second = await fetcher.get(rebinding.url.replace('P', String(origin.port)));
    // The first connection may be used again, and it leads where it was checked to lead.
    const servedBy = origin.requests.map(({ socket }) => socket.localAddress?.replace('::ffff:', ''));
    expect(second.ok || second.problem.code === 'address-refused').toBe(true);
    expect(servedBy.slice(-2)).not.toContain('127.0.0.1');
    await fetcher.stop();
  });
});

describe.skipIf(!isSharedPresent)(
  'ways to a private address, shared/data/security (skipped where it is absent)',
  () => claims(isSharedPresent ? readShared() : []),
);
