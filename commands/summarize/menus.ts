import { summaryPost, type Post, type Result } from '#digests';
import { phrasesOf, refuse, type Command, type Reply, type Request } from '../command.ts';
import { forEverybody, messageMenu, shareButton } from '../options/index.ts';
import type { ArticleSummary, Ports } from '../ports/index.ts';

/** As many as `/summarize` quotes where nothing else is asked for. */
const sentences = 3;

/** More pages than this take longer than somebody waits. */
const linksMax = 3;

const menuOf = (name: string): Command['definition'] => ({ type: messageMenu, name, ...forEverybody });

const blocksOf = (request: Request, result: Result<ArticleSummary>): Post['blocks'] => {
  const phrases = phrasesOf(request);
  if (!result.ok) return refuse(request, result.problem).post.blocks;
  return summaryPost(result.value.article, result.value.summary, phrases).blocks;
};

/** One summary after another, and a way to show all of them to everybody. */
const answerOf = (request: Request, results: readonly Result<ArticleSummary>[]): Reply => {
  const blocks = results.flatMap((result, index): Post['blocks'] => [
    ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
    ...blocksOf(request, result),
  ]);
  return { post: { blocks: [...blocks, ...(results.some(({ ok }) => ok) ? [shareButton(request)] : [])] } };
};

const summarizeLinksIn = async (request: Request, ports: Ports): Promise<Reply> => {
  const links = request.message?.links.slice(0, linksMax) ?? [];
  if (links.length === 0) return refuse(request, { code: 'message-no-links' });
  return answerOf(
    request,
    await Promise.all(links.map((link) => ports.reading.summarizePage(link, sentences))),
  );
};

const summarizeTextOf = async (request: Request, ports: Ports): Promise<Reply> => {
  const result = await ports.reading.summarizeText(request.message?.text ?? '', sentences);
  return answerOf(request, [result]);
};

const forAnyone = { who: 'everyone', where: 'anywhere', costs: 'summary', way: 'anew' } as const;

/** In the menu of a message: the key sentences of the articles that it links to. */
export const summarizeLinks: Command = {
  definition: menuOf('Summarize links'),
  actions: { '': { ...forAnyone, run: summarizeLinksIn } },
};

/** In the menu of a message: its own key sentences. */
export const summarizeText: Command = {
  definition: menuOf('Summarize this text'),
  actions: { '': { ...forAnyone, run: summarizeTextOf } },
};
