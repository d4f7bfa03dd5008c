import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/net/address.ts';
import { onwardTo } from '../../../src/net/fetcher.ts';
import { createGuard, parseAllowedHost } from '../../../src/net/index.ts';

describe('an IP address', () => {
  test.each([
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '93.184.215.14',
      '172.15.255.255',
      '172.32.0.1',
      '100.63.255.255',
      '100.128.0.1',
    ],
    ...['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001:82f::200e', '::ffff:8.8.8.8'],
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...[
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.88.99.1',
      '192.168.1.1',
      '198.18.0.1',
    ],
    ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b::a9fe:a9fe', '100::1'],
    ...[
      '2001::1',
      '2001:10::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      '5f00::1',
      'fc00::1',
      'fd20:ce::254',
    ],
    ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '', 'news.example.net', '1.1.1', '1.1.1.1 '],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a guard', () => {
  const guard = createGuard({ allowed: [] });

  test.each([
    ['http://news.example.net/feed', 'http://news.example.net/feed'],
    ['HTTPS://News.Example.NET:8443/a b', 'https://news.example.net:8443/a%20b'],
    ['http://news.example.net./', 'http://news.example.net./'],
    ['http://m\u00fcnchen.example.net/', 'http://xn--mnchen-3ya.example.net/'],
    ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
  ])('lets %s through', (text, href) =>
    expect(guard.checkUrl(text)).toMatchObject({ ok: true, value: { href } }),
  );

  test.each([
    ['', 'not-a-url'],
    ['news', 'not-a-url'],
    ['http://', 'not-a-url'],
    ['ftp://news.example.net/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['data:text/xml,<rss/>', 'scheme'],
    ['http://me:pass@news.example.net/', 'credentials'],
    ['http://news.example.net:6379/', 'port'],
    ['http://localhost/', 'private-address'],
    ['http://LOCALHOST./', 'private-address'],
    ['http://printer.local/', 'private-address'],
    ['http://metadata.google.internal/', 'private-address'],
    ['http://router/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://0x7f.1/', 'private-address'],
    ['http://127。0。0。1/', 'private-address'],
    ['http://[::1]/', 'private-address'],
  ])('refuses %s: %s', (text, reason) =>
    expect(guard.checkUrl(text)).toMatchObject({ ok: false, problem: { code: 'address-refused', reason } }),
  );

  test('does not repeat a password that it refuses', () => {
    const refused = guard.checkUrl('http://me:pa55word@news.example.net/');
    expect(refused).toMatchObject({ problem: { url: 'http://news.example.net/' } });
  });

  test('lets in what the operator lists, on the port that is listed', () => {
    const listing = createGuard({
      allowed: [
        { hostname: 'localhost', port: 4_000 },
        { hostname: '10.0.0.1', port: null },
      ],
    });
    const lets = (url: string) => listing.checkUrl(url).ok;
    expect([lets('http://localhost:4000/'), lets('http://LOCALHOST.:4000/')]).toEqual([true, true]);
    expect([lets('http://10.0.0.1/'), lets('https://10.0.0.1:9999/')]).toEqual([true, true]);
    expect([lets('http://localhost/'), lets('http://localhost:4001/'), lets('http://10.0.0.2/')]).toEqual([
      ...[false, false, false],
    ]);
    expect(lets('http://me:pass@10.0.0.1/')).toBe(false);
  });

  test.each([
    ['https://a.example.net/', 'http://a.example.net/', 'downgrade'],
    ['https://a.example.net/', 'https://b.example.net/', null],
    ['http://a.example.net/', 'https://a.example.net/', null],
    ['http://a.example.net/', 'http://b.example.net/', null],
    ['http://a.example.net/', 'http://127.0.0.1/', 'private-address'],
  ])('on the way from %s to %s finds %s', (from, to, reason) => {
    const onward = onwardTo(new URL(from), to, guard);
    expect(onward.ok ? null : onward.problem).toEqual(
      reason === null ? null : { code: 'address-refused', url: to, reason },
    );
  });
});

describe('a listed host', () => {
  test.each([
    ['localhost', { hostname: 'localhost', port: null }],
    [' LocalHost:4000 ', { hostname: 'localhost', port: 4_000 }],
    ['127.0.0.1:80', { hostname: '127.0.0.1', port: 80 }],
    ['[::1]:8080', { hostname: '::1', port: 8_080 }],
    ['news.internal.', { hostname: 'news.internal', port: null }],
  ])('%s is read', (text, host) => expect(parseAllowedHost(text)).toEqual(host));

  test.each(['', 'http://localhost', 'localhost/path', 'localhost:0', 'localhost:65536', '::1', 'a b'])(
    '%j is none',
    (text) => expect(parseAllowedHost(text)).toBeNull(),
  );
});
