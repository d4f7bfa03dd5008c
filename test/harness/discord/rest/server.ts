import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Violation } from '../judge/violation.ts';
import type { Exchange } from '../log.ts';
import { parseBody, readBytes } from './body.ts';
import { respond, type ApiRequest, type Desk, type Outcome } from './exchange.ts';
import type { ApiResponse } from './response.ts';

/** Serves what is not the API; returns false to let the server answer 404. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** What the HTTP side reports to, and asks about other paths. */
interface HttpHooks {
  readonly onExchange: (exchange: Exchange) => void;
  readonly pages: () => PageHandler | null;
}

const apiPrefix = '/api/v10';

/** The HTTP half of Discord: everything below `/api/v10`, and whatever pages are served beside it. */
export function createRestServer(desk: Desk, hooks: HttpHooks): Server {
  let number = 0;
  return createServer((request, response) => {
    number += 1;
    void serveOne(desk, hooks, { request, response, number });
  });
}

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly number: number;
}

async function serveOne(desk: Desk, hooks: HttpHooks, arrival: Arrival): Promise<void> {
  const { request, response } = arrival;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!url.pathname.startsWith(`${apiPrefix}/`)) return serveOther(desk, hooks, arrival);
  const startedMs = performance.now();
  const asked = apiRequest(request, url);
  const outcome = await respond(desk, asked);
  const responseViolations = judgeResponse(desk, asked, outcome);
  deliver(request, response, outcome);
  hooks.onExchange({
    number: arrival.number,
    atMs: desk.discord.now(),
    method: asked.method,
    path: asked.path,
    query: url.search,
    body: outcome.request?.json,
    files: outcome.request?.files.map((file) => file.name) ?? [],
    status: typeof outcome.response === 'string' ? outcome.response : outcome.response.status,
    response: typeof outcome.response === 'string' ? undefined : outcome.response.body,
    headers: (typeof outcome.response === 'string' ? undefined : outcome.response.headers) ?? {},
    tookMs: performance.now() - startedMs,
    requestViolations: outcome.requestViolations,
    responseViolations,
    warnings: outcome.warnings,
    faulty: outcome.faulty,
    budget: typeof outcome.response === 'string' ? null : budgetIn(outcome.response.headers ?? {}),
  });
}

function budgetIn(headers: NonNullable<ApiResponse['headers']>): Exchange['budget'] {
  if (headers['x-ratelimit-limit'] === undefined) return null;
  return {
    requestsMax: Number(headers['x-ratelimit-limit']),
    remaining: Number(headers['x-ratelimit-remaining']),
    resetAtMs: Number(headers['x-ratelimit-reset']) * 1000,
  };
}

function apiRequest(request: IncomingMessage, url: URL): ApiRequest {
  return {
    method: request.method ?? 'GET',
    path: decodePath(url.pathname.slice(apiPrefix.length)),
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    parse: async () => parseBody(await readBytes(request), request.headers['content-type'] ?? ''),
  };
}

/** `@original` arrives as `%40original`. What is no percent code stays as it is, and is found by no route. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function judgeResponse(
  desk: Desk,
  { method, path }: ApiRequest,
  { response, faulty }: Outcome,
): readonly Violation[] {
  if (typeof response === 'string' || faulty) return [];
  const { status, body, text } = response;
  if (text !== undefined) return [];
  if (status === 500) {
    return [{ pointer: '', rule: 'HARNESS_BUG', message: JSON.stringify(body), source: 'rules' }];
  }
  return desk.judge.response({ method, path, status, body });
}

function deliver(request: IncomingMessage, response: ServerResponse, outcome: Outcome): void {
  if (typeof outcome.response === 'string') request.socket.destroy();
  else send(response, outcome.response);
}

function send(response: ServerResponse, { status, body, text, headers = {}, partial }: ApiResponse): void {
  const written = text ?? (body === undefined ? undefined : JSON.stringify(body));
  if (written === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const bytes = Buffer.from(written);
  const lengths = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  response.writeHead(status, lengths);
  if (partial !== true) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

/** An uploaded file, or whatever pages are served. */
function serveOther(desk: Desk, hooks: HttpHooks, { request, response }: Arrival): Promise<void> | void {
  const [path = ''] = (request.url ?? '').split('?');
  const file = desk.discord.world.files.at(path);
  if (file === undefined) return servePage(hooks, request, response);
  response.writeHead(200, { 'content-type': file.contentType || 'application/octet-stream' }).end(file.bytes);
}

async function servePage(
  hooks: HttpHooks,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const served = await hooks.pages()?.(request, response);
    if (served !== true) send(response, { status: 404, body: { message: '404: Not Found', code: 0 } });
  } catch (error) {
    // A page that fails must not end the Discord beside it; whoever opened it sees why.
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(String(error));
  }
}
