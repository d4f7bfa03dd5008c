import { describe, expect, test } from 'vitest';
import { isAllowed, readRobotsRules } from '../../../src/net/robots-rules.ts';

const rules = (...lines: string[]) => readRobotsRules(lines.join('\n'), 'Broadsheet');
const allows = (text: string, path: string) =>
  isAllowed(rules(...text.split('|')), new URL(path, 'https://news.example.net'));

describe('whom the lines of a robots.txt are for', () => {
  test.each([
    ['nothing at all', '', true],
    ['a rule for everybody', 'User-agent: *|Disallow: /', false],
    ['a rule for somebody else', 'User-agent: other|Disallow: /', true],
    ['a rule for us', 'User-agent: Broadsheet|Disallow: /', false],
    ['a rule for us in capitals, with a version', 'USER-AGENT: BROADSHEET/1.0|DISALLOW: /', false],
    ['a rule for a longer name', 'User-agent: Broadsheets|Disallow: /', true],
    ['ours before those for everybody', 'User-agent: *|Disallow: /|User-agent: Broadsheet|Allow: /', true],
    ['nothing forbidden to us', 'User-agent: *|Disallow: /|User-agent: Broadsheet|Disallow:', true],
    ['several agents of one group', 'User-agent: a|User-agent: broadsheet|Disallow: /', false],
    ['two groups for us', 'User-agent: broadsheet|Allow: /b|User-agent: broadsheet|Disallow: /', false],
    ['a sitemap between them', 'User-agent: *|Sitemap: https://x.example/|Disallow: /', false],
    ['a rule before any agent', 'Disallow: /', true],
    ['comments and blanks', ' user-agent : * # all|# no|  disallow : /a # that', false],
    ['a byte-order mark that was left in', '\ufeffUser-agent: *|Disallow: /', false],
    ['a page in place of a file', '<!doctype html>|<p>Not found: sorry</p>', true],
  ])('%s', (_what, text, allowed) => expect(allows(text, '/a')).toBe(allowed));

  test('line ends of every kind are line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['User-agent: *', 'Disallow: /a'].join(end);
      expect(isAllowed(readRobotsRules(text, 'x'), new URL('https://n.example/a'))).toBe(false);
    }
  });
});

describe('which addresses a rule is about', () => {
  test.each([
    ['/fish', '/fish', true],
    ['/fish', '/fish.html', true],
    ['/fish', '/Fish.asp', false],
    ['/fish', '/catfish', false],
    ['/fish/', '/fish', false],
    ['/fish*', '/fishheads/yummy.html', true],
    ['/*.php', '/folder/filename.php5', true],
    ['/*.php$', '/filename.php', true],
    ['/*.php$', '/filename.php?parameters', false],
    ['/*.php$', '/a.php/b.php', true],
    ['/fish*.php', '/fishheads/catfish.php?x=1', true],
    ['/a*b*c', '/a1c2b3', false],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/ab*b$', '/ab', false],
    ['*', '/', true],
    ['/?page=', '/?page=2', true],
    ['/caf%C3%A9', '/café', true],
    ['/café', '/caf%c3%a9', true],
    ['/%7Ejoe', '/~joe', true],
    ['/a%2fb', '/a%2Fb', true],
    ['/a%2fb', '/a/b', false],
    ['/\ud83d\udcf0', '/%F0%9F%93%B0/1', true],
  ])('%s and %s', (pattern, path, isAbout) =>
    expect(allows(`User-agent: *|Disallow: ${pattern}`, path)).toBe(!isAbout),
  );

  test.each([
    ['the longest', 'Allow: /p|Disallow: /', true],
    ['the longest, whatever the order', 'Disallow: /page|Allow: /p', false],
    ['of two equal ones the one that allows', 'Disallow: /page|Allow: /page', true],
    ['the longest with its stars', 'Allow: /page|Disallow: /*.html', false],
  ])('%s decides', (_which, lines, allowed) =>
    expect(allows(`User-agent: *|${lines}`, '/page.html')).toBe(allowed),
  );
});

describe('what else a robots.txt may bring', () => {
  test.each([
    ['Crawl-delay: 2', 2_000],
    ['Crawl-delay: 0.5', 500],
    ['Crawl-delay: 86400', 30_000],
    ['Crawl-delay: soon', 0],
    ['Crawl-delay: -1', 0],
    ['Disallow: /a', 0],
  ])('%s is a pause of %d ms', (line, delayMs) =>
    expect(rules('User-agent: *', line)).toMatchObject({ delayMs }),
  );

  test('thousands of agents and rules are read up to a bound', () => {
    const agents = Array.from({ length: 20_000 }, (_, index) => `user-agent:a${index}`);
    const paths = Array.from({ length: 20_000 }, (_, index) => `disallow:/${index}/*a*a*a*a$`);
    const read = rules(...agents, 'user-agent:*', ...paths);
    expect(read.rules.length).toBeGreaterThan(500);
    expect(read.rules.length).toBeLessThan(2_000);
    expect(isAllowed(read, new URL(`https://n.example/0/${'a'.repeat(500)}b`))).toBe(true);
    expect(isAllowed(read, new URL('https://n.example/0/baaaa'))).toBe(false);
  });
});
