import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, runBroadsheet } from './command-line.ts';

const bridge = readFileSync(fixture('bridge.txt'), 'utf8');
const promoted = [
  'Ferry company doubles its crossings for the summer',
  'Harbour fish market sold to a cooperative of its traders',
];

type Answer = {
  readonly title: string | null;
  readonly lang: string;
  readonly sentences: readonly { readonly text: string; readonly index: number; readonly score: number }[];
  readonly keyphrases: readonly string[];
  readonly related: readonly string[];
  readonly wordsRead: number;
  readonly wordsQuoted: number;
  readonly url: string | null;
};

const answerTo = async (args: readonly string[], input = ''): Promise<Answer> => {
  const { code, stdout, stderr } = await runBroadsheet(['summarize', ...args], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

describe('summarize', () => {
  test('quotes three sentences word for word in reading order, and no promo line', async () => {
    const answer = await answerTo([fixture('bridge.txt'), '--format', 'json']);
    expect(answer).toEqual({
      title: null,
      lang: 'en',
      sentences: [expect.anything(), expect.anything(), expect.anything()],
      keyphrases: expect.arrayContaining([expect.any(String)]),
      related: promoted,
      wordsRead: expect.any(Number),
      wordsQuoted: expect.any(Number),
      url: null,
    });
    for (const { text } of answer.sentences) expect(bridge).toContain(text);
    for (const { text } of answer.sentences)
      for (const headline of promoted) expect(text).not.toContain(headline);
    const places = answer.sentences.map(({ index }) => index);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(answer.wordsQuoted).toBeLessThan(answer.wordsRead);
  });

  test('says the same of a file, of standard input named, and of standard input unnamed', async () => {
    const named = await answerTo([fixture('bridge.txt'), '--json']);
    expect(await answerTo(['-', '--json'], bridge)).toEqual(named);
    expect(await answerTo(['--json'], bridge)).toEqual(named);
    expect(await answerTo(['--json'], bridge.replaceAll('\n', '\r\n'))).toEqual(named);
  });

  test.each([
    ['one sentence', ['--sentences', '1'], 1],
    ['more sentences than there are', ['--sentences', '200'], 7],
    ['whole sentences of so many words', ['--words', '30'], 1],
    ['another ranking', ['--algorithm', 'lead', '--sentences', '2'], 2],
  ])('quotes as asked: %s', async (_name, args, count) => {
    const { sentences } = await answerTo([fixture('bridge.txt'), '--json', ...args]);
    expect(sentences).toHaveLength(count);
  });

  test('writes text and Markdown for people, with the related headlines below', async () => {
    const text = await runBroadsheet(['summarize', fixture('bridge.txt')]);
    const markdown = await runBroadsheet(['summarize', fixture('bridge.txt'), '--format', 'md']);
    for (const { code, stdout, stderr } of [text, markdown]) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const headline of promoted) expect(stdout).toContain(headline);
    }
    expect(markdown.stdout).toMatch(/^> The old iron bridge/m);
  });

  test('shows a person no control characters of a text, and gives a program every one', async () => {
    const input =
      'The \u001B[31mbridge\u009B0m is closed since Monday. Lorries must take the long way round.';
    const { stdout } = await runBroadsheet(['summarize'], { input });
    expect(stdout).toContain('The [31mbridge0m is closed since Monday.');
    const { sentences } = await answerTo(['--json'], input);
    expect(sentences[0]?.text).toBe('The \u001B[31mbridge\u009B0m is closed since Monday.');
  });

  test('reads a page by its name or by its first tag', async () => {
    const named = await answerTo([fixture('library.html'), '--json']);
    expect(named.title).toContain('Night library opens in the old tram depot');
    expect(await answerTo(['--json'], readFileSync(fixture('library.html'), 'utf8'))).toEqual(named);
  });
});

describe('what cannot be summarized is exit 1, nothing on standard output, and a sentence that says why', () => {
  test.each([
    ['nothing', '', /There is no text to read\./],
    ['white space', ' \n\u00A0\r\n', /There is no text to read\./],
    ['promo lines alone', '++ A headline of another story\n', /There is no text to read\./],
    ['one sentence', 'The bridge is closed.', /too little to shorten: only one sentence/],
    [
      '10 MB',
      'The bridge is closed. '.repeat(500_000),
      /The text is too long: it has [\d,]+ characters, and at most/,
    ],
    ['binary data', Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) % 256), /not text but binary/],
    [
      'a page without an article',
      '<!doctype html><title>Empty</title><p>Nothing',
      /No article was found on -\./,
    ],
  ])('%s', async (_name, input, sentence) => {
    const { code, stdout, stderr } = await runBroadsheet(['summarize'], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    [
      'a file that is not there',
      './no-such-file.txt',
      /no-such-file\.txt could not be read: there is no such file/,
    ],
    ['a folder', fixture(''), /could not be read: it is a folder/],
    ['a file that never ends', '/dev/zero', /\/dev\/zero is larger than \d+ MB/],
    ['an address on this machine', 'http://127.0.0.1/', /was not opened: it leads into a private network/],
    ['an address that is no web address', 'ftp://example.org/a', /only http and https/],
    ['a file by its address', 'file:///etc/hostname', /only http and https/],
  ])('%s', async (_name, source, sentence) => {
    const { code, stdout, stderr } = await runBroadsheet(['summarize', source, '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('an address', () => {
  let server: Server;
  let origin = '';
  let environment = {};

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/library') {
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .end(readFileSync(fixture('library.html')));
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    environment = { FETCH_ALLOW: `127.0.0.1:${port}` };
  });
  afterAll(() => server.close());

  test('is fetched and read', async () => {
    const { code, stdout } = await runBroadsheet(['summarize', `${origin}/library`, '--json'], {
      environment,
    });
    const { title, url, sentences } = JSON.parse(stdout) as Answer;
    expect({ code, url, count: sentences.length }).toEqual({ code: 0, url: `${origin}/library`, count: 3 });
    expect(title).toContain('Night library');
  });

  test('that answers with an error is exit 1 and a sentence', async () => {
    const { code, stdout, stderr } = await runBroadsheet(['summarize', `${origin}/gone`], { environment });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('answered with error 404');
  });

  test('is not opened where the configuration is wrong, which is exit 2', async () => {
    const wrong = { FETCH_ALLOW: 'no host at all:x' };
    const { code, stderr } = await runBroadsheet(['summarize', `${origin}/library`], { environment: wrong });
    expect(code).toBe(2);
    expect(stderr).toContain('FETCH_ALLOW');
    expect((await runBroadsheet(['summarize', fixture('bridge.txt')], { environment: wrong })).code).toBe(0);
  });
});
