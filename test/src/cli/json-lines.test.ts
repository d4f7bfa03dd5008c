import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { done } from '#digests';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerLines, type Batch } from '../../../src/cli/json-lines.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { jsonLines, readJsonLines, runBroadsheet, startBroadsheet } from './command-line.ts';

const problem = (id: unknown, code: string) => ({
  id,
  problem: { code, message: expect.stringMatching(/\.$/) },
});

const room = async (name: string, input: string, ...options: string[]): Promise<unknown[]> => {
  const { code, stdout, stderr } = await runBroadsheet([name, '--jsonl', ...options], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readJsonLines(stdout);
};

const story =
  'The bridge was closed on Monday. Divers had found cracks in two piers. Lorries must take the long way round.';

describe('each line gets one line, in order, with its id', () => {
  test('and a bad line gets a problem while the rest goes on', async () => {
    const good = (id: unknown) => JSON.stringify({ id, text: 'One. Two.' });
    const bad = ['{"id": 2,', '', '42', 'null', '[]', '{"id":"x"}', '{"id":7,"text":8}'];
    const answers = await room('sentences', [good(1), ...bad, good('last')].join('\n'));
    const sentences = ['One.', 'Two.'];
    expect(answers).toEqual([
      { id: 1, sentences },
      problem(null, 'line-not-json'),
      problem(null, 'line-not-json'),
      problem(null, 'line-wrong-shape'),
      problem(null, 'line-wrong-shape'),
      problem(null, 'line-wrong-shape'),
      problem('x', 'line-wrong-shape'),
      problem(7, 'line-wrong-shape'),
      { id: 'last', sentences },
    ]);
  });

  test('of whatever kind the id is, also where it is missing or a twin', async () => {
    const ids = [0, 'a', 'a', '', null, { deep: [1] }, true];
    const answers = await room(
      'sentences',
      jsonLines([...ids.map((id) => ({ id, text: '' })), { text: '' }]),
    );
    expect(answers).toEqual([...ids, null].map((id) => ({ id, sentences: [] })));
  });

  test('and a line ends at a line feed alone, though JSON may carry other line ends raw', async () => {
    const raw = '{"id":1,"lines":["a\u2028b","c\u2029d"]}\r\n{"id":"\u2028","lines":[]}';
    expect(await room('lines', raw)).toEqual([
      { id: 1, labels: ['prose', 'prose'] },
      { id: '\u2028', labels: [] },
    ]);
  });

  test('and nothing in gives nothing out', async () => {
    expect(await room('lines', '')).toEqual([]);
  });

  test('also where the work on one line throws', async () => {
    const batch: Batch<{ word: string }> = {
      shape: '{id, word}',
      schema: z.object({ word: z.string() }),
      answer: ({ word }) => {
        if (word === 'crash') throw new TypeError('broken');
        return done({ length: word.length });
      },
    };
    const stdout = new PassThrough();
    const terminal = createTerminal({ stdin: Readable.from([]), stdout, stderr: new PassThrough() });
    const lines = jsonLines(['one', 'crash', 'three'].map((word, id) => ({ id, word })));
    await answerLines(batch, Readable.from([Buffer.from(lines)]), terminal);
    stdout.end();
    expect(readJsonLines(await text(stdout))).toEqual([
      { id: 0, length: 3 },
      problem(1, 'work-crashed'),
      { id: 2, length: 5 },
    ]);
  });
});

describe('the rooms', () => {
  test('summarize: sentences word for word, what they are about, and the related headlines', async () => {
    const lines = [
      { id: 1, text: `${story}\n++ Ferry doubles its crossings`, title: 'Bridge closed', lang: 'en' },
      { id: 2, text: ' \n' },
      { id: 3, text: 'One sentence only.' },
    ];
    const [first, second, third] = await room('summarize', jsonLines(lines), '--sentences', '1');
    expect(first).toEqual({
      id: 1,
      lang: 'en',
      sentences: [{ text: expect.any(String), index: expect.any(Number), score: expect.any(Number) }],
      keyphrases: expect.any(Array),
      related: ['Ferry doubles its crossings'],
    });
    expect(second).toEqual(problem(2, 'text-empty'));
    expect(third).toMatchObject({ id: 3, sentences: [{ text: 'One sentence only.', index: 0 }] });
  });

  test('summarize of several articles: each sentence says which one it stands in', async () => {
    const documents = [
      { text: '' },
      { title: null, text: story },
      { text: 'Nobody was hurt when the pier gave way.' },
    ];
    const [answer, empty] = await room(
      'summarize',
      jsonLines([
        { id: 1, documents },
        { id: 2, documents: [{ text: '' }] },
      ]),
      ...['--multi', '--sentences', '9'],
    );
    expect(answer).toMatchObject({
      id: 1,
      sentences: [
        { document: 1, index: 0 },
        { document: 1, index: 1 },
        { document: 1, index: 2 },
        { document: 2, index: 0 },
      ],
    });
    expect(empty).toEqual(problem(2, 'text-empty'));
  });

  test('lines: one label for each', async () => {
    const lines = ['The mayor spoke first.', '++ Ferry doubles its crossings', 'Then it rained.', ''];
    expect(await room('lines', jsonLines([{ id: 1, lines, lang: 'en' }]))).toEqual([
      { id: 1, labels: ['prose', 'promo', 'prose', 'prose'] },
    ]);
  });

  test('article: what a page tells, and null for what it does not', async () => {
    const html = `<html lang="en"><title>Bridge closed</title><article>${`<p>${story}</p>`.repeat(3)}</article>`;
    const [answer, none] = await room(
      'article',
      jsonLines([
        { id: 1, html },
        { id: 2, html: '<p>Hello' },
      ]),
    );
    expect(answer).toEqual({
      id: 1,
      title: 'Bridge closed',
      text: expect.stringContaining(story),
      author: null,
      published: null,
      image: null,
      lang: 'en',
      siteName: null,
      canonicalUrl: null,
      related: [],
    });
    expect(none).toEqual(problem(2, 'page-not-article'));
    expect(none).toMatchObject({ problem: { message: expect.stringContaining('on this line.') } });
  });

  test('feed: the feed and its items, times in UTC', async () => {
    const xml =
      '<rss version="2.0"><channel><title>Harbour</title><item><title>Seal</title><link>/seal</link>' +
      '<pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate></item></channel></rss>';
    const base64 = Buffer.from(xml).toString('base64');
    const page = Buffer.from('<!doctype html><title>x').toString('base64');
    const [answer, ...others] = await room(
      'feed',
      jsonLines([
        { id: 1, base64, url: 'https://harbour.example/feed' },
        { id: 2, base64: page },
        { id: 3, base64: 'not base64!' },
      ]),
    );
    expect(answer).toMatchObject({
      id: 1,
      format: 'rss',
      feed: { title: 'Harbour' },
      items: [{ title: 'Seal', link: 'https://harbour.example/seal', published: '2026-11-23T07:00:00.000Z' }],
    });
    expect(others).toEqual([problem(2, 'feed-is-page'), problem(3, 'line-wrong-shape')]);
  });

  test('group: a story goes by the id of its first article, and a copy names what it copies', async () => {
    const long = `${story} The county council votes on four million crowns for repairs on Friday afternoon.`;
    const lines = [
      { id: 'a', title: 'Bridge closed', text: long, publishedAt: '2026-11-23T08:00:00Z' },
      {
        id: 'b',
        title: 'Seal pup swims',
        text: 'A seal pup left the harbour.',
        publishedAt: '2026-11-23T08:01:00Z',
      },
      { id: 'c', title: 'Bridge closed', text: long, publishedAt: '2026-11-23T08:02:00Z' },
      { id: 'd', title: 'No date', text: long, publishedAt: 'yesterday' },
    ];
    expect(await room('group', jsonLines(lines))).toEqual([
      { id: 'a', story: 'a' },
      { id: 'b', story: 'b' },
      { id: 'c', story: 'a', duplicateOf: 'a' },
      problem('d', 'line-wrong-shape'),
    ]);
  });

  test('pair: a score for two headlines whichever comes first, and whether it is enough', async () => {
    const a = { title: 'Cracks close harbour bridge in Velden', publishedAt: '2026-11-23T08:00:00Z' };
    const b = { title: 'Velden harbour bridge closed after divers find cracks', publishedAt: 'yesterday' };
    const other = { title: 'Chess champion loses to a pupil', publishedAt: null };
    const pairs = [
      { id: 1, a, b },
      { id: 2, a: b, b: a },
      { a, b: other },
      { id: 4, a },
    ];
    const score = expect.closeTo(0.95, 1);
    const answers = await room('pair', jsonLines(pairs));
    expect(answers).toEqual([
      { id: 1, score, same: true },
      { id: 2, score, same: true },
      { id: null, score: expect.closeTo(0, 0), same: false },
      problem(4, 'line-wrong-shape'),
    ]);
  });
});

describe('a program at the other end', () => {
  test('gets each answer before it asks again', async () => {
    const child = startBroadsheet(['sentences', '--jsonl']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(jsonLines([{ id, text: 'Yes.' }]));
      expect(readJsonLines(`${(await answers.next()).value}\n`)).toEqual([{ id, sentences: ['Yes.'] }]);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('may close the pipe at any time, which ends the command quietly', async () => {
    const child = startBroadsheet(['sentences', '--jsonl']);
    child.stdin.on('error', () => {});
    const stderr = text(child.stderr);
    const line = jsonLines([{ id: 1, text: 'Yes. '.repeat(1000) }]);
    // More than any pipe holds, so that the command is still writing when its reader goes.
    Readable.from(Array.from({ length: 2000 }, () => line)).pipe(child.stdin);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await stderr).toBe('');
  });
});

test('a file of lines that is not there is exit 1 and a sentence', async () => {
  const { code, stdout, stderr } = await runBroadsheet(['group', '--jsonl', './no-such.jsonl']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('no-such.jsonl could not be read: there is no such file');
});
