import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { wallClock, type Clock } from '../discord/clock.ts';
import { notice } from './oddities.ts';
import { feedPath, outlets } from './outlets.ts';
import { articleUrl } from './pages/article-page.ts';
import { answerWith } from './resource.ts';
import { findResource, type Site } from './routes.ts';
import { openShelf, type Article, type NewArticle } from './shelf.ts';

/** How a newsstand is opened. */
interface NewsstandOptions {
  /** Any free port when not given. */
  readonly port?: number;
  /** Articles are dated relative to the time at which the newsstand opens. */
  readonly now?: Clock;
  /** How long slow addresses keep their reader waiting; 3 s when not given. */
  readonly slowMs?: number;
  /** Is told of every request. */
  readonly onRequest?: () => void;
}

/** One feed that a reader can follow. */
export interface NewsstandFeed {
  readonly name: string;
  readonly url: string;
  readonly language: string;
}

/** An article that can be opened at its address. */
interface OpenArticle {
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
}

/** A running newsstand: invented outlets with feeds and article pages on loopback. */
export interface Newsstand {
  /** Without a slash at the end. */
  readonly url: string;
  readonly feeds: readonly NewsstandFeed[];
  /** What is out now, newest first. */
  articles(): readonly OpenArticle[];
  /** How many held-back articles `publish` can still bring out. */
  heldBack(): number;
  /** Brings out the given article, or the next one held back; `null` where none is left. */
  publish(article?: NewArticle): OpenArticle | null;
  stop(): Promise<void>;
}

const slowMsDefault = 3000;

/** Opens a newsstand on 127.0.0.1. Rejects where the port is taken. */
export async function startNewsstand(options: NewsstandOptions = {}): Promise<Newsstand> {
  const { port = 0, now = wallClock, slowMs = slowMsDefault, onRequest } = options;
  const shelf = openShelf(now);
  const closing = new AbortController();
  const server = createServer((request, response) => {
    onRequest?.();
    serve(site, request, response, closing.signal).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = { shelf, base: url, slowMs };
  return {
    url,
    feeds: outlets.map((one) => ({ name: one.name, url: url + feedPath(one), language: one.language })),
    articles: () => shelf.articles().map((one) => openArticle(one, url)),
    heldBack: () => shelf.heldBack(),
    publish(given) {
      const article = shelf.publish(given);
      return article === null ? null : openArticle(article, url);
    },
    async stop() {
      closing.abort();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(site: Site, request: IncomingMessage, response: ServerResponse, closing: AbortSignal) {
  const path = pathOf(request.url ?? '/', site.base);
  const resource = path === null ? notice(400, 'This address cannot be read.') : findResource(site, path);
  if (resource.delayMs !== undefined) await wait(resource.delayMs, undefined, { signal: closing });
  const { status, headers, body } = answerWith(resource, request.headers);
  response.writeHead(status, headers);
  if (request.method === 'HEAD') response.end();
  else if (resource.dripMs === undefined) response.end(body);
  else await drip(response, Buffer.from(body), () => wait(resource.dripMs, undefined, { signal: closing }));
}

/** Sends a body byte by byte, for as long as anybody reads it. */
async function drip(response: ServerResponse, body: Buffer, pause: () => Promise<unknown>) {
  for (let at = 0; at < body.length && !response.destroyed; at += 1) {
    response.write(body.subarray(at, at + 1));
    await pause();
  }
  response.end();
}

/** The path without its query and escapes, or `null` where an escape is none. */
function pathOf(target: string, base: string): string | null {
  try {
    return decodeURIComponent(new URL(base + target).pathname);
  } catch {
    return null;
  }
}

function openArticle(article: Article, base: string): OpenArticle {
  return { title: article.title, url: articleUrl(article, base), outlet: article.outlet.name };
}
