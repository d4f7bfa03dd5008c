import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escapeMarkdown, readPlainText, summarize, type Article } from '../../digests/slow.ts';
import { broadsheet } from '../src/cli/command-line.ts';
import { buildTown, type Town } from './town.ts';

const file = new URL('../src/cli/fixtures/bridge.txt', import.meta.url);
const text = readFileSync(file, 'utf8');

/** What the command line says of an article. */
type Told = { readonly sentences: readonly { readonly text: string }[]; readonly related: readonly string[] };

describe('an article is shortened the same everywhere', () => {
  let town: Town;
  let told: Told;
  beforeAll(async () => {
    town = await buildTown();
    told = JSON.parse((await broadsheet(['summarize', '-', '--json'], { input: text })).stdout);
  });
  afterAll(() => town.leave());

  test('on the command line: three verbatim sentences in reading order', () => {
    const places = told.sentences.map((sentence) => text.indexOf(sentence.text));
    expect(places).toHaveLength(3);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('related headlines stand beside it and in no sentence', () => {
    const promoted = text
      .split('\n')
      .flatMap((line) => (line.startsWith('++') ? [line.slice(2).trim()] : []));
    expect(promoted.length).toBeGreaterThan(0);
    expect(told.related).toEqual(expect.arrayContaining(promoted));
    for (const headline of promoted) {
      expect(told.sentences.some((sentence) => sentence.text.includes(headline))).toBe(false);
    }
  });

  test('in Discord: the same sentences and headlines', async () => {
    const seen = await town.member.types('/summarize', { text });
    const quotes = seen.text.split('\n').filter((line) => line.startsWith('> '));
    expect(quotes).toEqual(told.sentences.map((sentence) => `> ${escapeMarkdown(sentence.text)}`));
    for (const headline of told.related) expect(seen.text).toContain(`- ${escapeMarkdown(headline)}`);
  });

  test('from its page: the article without what stands around it', async () => {
    const [article] = town.newsstand.articles();
    const seen = await town.member.types('/summarize', { url: article?.url ?? '', length: 'medium' });
    expect(seen.text).toContain(escapeMarkdown(article?.title ?? ''));
    expect(seen.text.split('\n').filter((line) => line.startsWith('> '))).toHaveLength(5);
    expect(town.discord.violations).toEqual([]);
  });

  const quotesIn = (shown: string): readonly string[] =>
    shown.split('\n').filter((line) => line.startsWith('> '));

  test('from a file that was attached', async () => {
    const attached = town.member.attaches({ name: 'bridge.txt', contents: text, contentType: 'text/plain' });
    const seen = await town.member.types('/summarize', { file: attached });
    expect(quotesIn(seen.text)).toEqual(told.sentences.map((one) => `> ${escapeMarkdown(one.text)}`));
    const picture = town.member.attaches({ name: 'bridge.png', contents: new Uint8Array(4096).fill(7) });
    const refused = await town.member.types('/summarize', { file: picture });
    expect(refused.text).toContain('binary data');
  });

  test('for everybody where that is asked for, or shared afterwards', async () => {
    expect((await town.member.types('/summarize', { text, share: true })).ephemeral).toBe(false);
    const seen = await town.member.types('/summarize', { text });
    expect(seen.ephemeral).toBe(true);
    if (seen.message === null) throw new Error('Nothing was answered');
    const shared = await town.member.presses(seen.message, '1:share:');
    expect(shared.ephemeral).toBe(false);
    expect(quotesIn(shared.text)).toEqual(quotesIn(seen.text));
    expect(JSON.stringify(shared.message)).not.toContain('1:share:');
  });

  test('from the menu of a message: its links, its own text, or what it lacks', async () => {
    const [article] = town.newsstand.articles();
    const linking = town.member.says(`Have you seen this? ${article?.url} :o`);
    const links = await town.member.usesMenu('Summarize links', linking);
    expect(links.ephemeral).toBe(true);
    expect(links.text).toContain(escapeMarkdown(article?.title ?? ''));
    const long = town.member.says(text.slice(0, 1_900));
    expect(quotesIn((await town.member.usesMenu('Summarize this text', long)).text)).toHaveLength(3);
    const short = town.member.says('Good morning');
    expect((await town.member.usesMenu('Summarize this text', short)).text).toContain('too little');
    expect((await town.member.usesMenu('Summarize links', short)).text).toContain('no link');
    expect(town.discord.violations).toEqual([]);
  });

  test('by the core alone', () => {
    const article = readPlainText(text);
    const read: Article = article.ok ? article.value : expect.fail('It could not be read');
    expect(summarize(read).sentences.map((sentence) => sentence.text)).toEqual(
      told.sentences.map((sentence) => sentence.text),
    );
  });
});
