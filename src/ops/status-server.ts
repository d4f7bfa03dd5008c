import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Sleep } from './clock.ts';
import { examine, type Check } from './health.ts';

/** Where probes are answered. A port of 0 takes a free one. */
type StatusAddress = { readonly host: string; readonly port: number };

/** What probes are answered with. */
type StatusParts = {
  /** Whether the process lives; where it does not, it should be started again. */
  readonly alive: Readonly<Record<string, Check>>;
  /** Whether it can do its work now; where it cannot, waiting helps. */
  readonly ready: Readonly<Record<string, Check>>;
  readonly metrics: { readonly contentType: string; page(): Promise<string> };
  readonly sleep: Sleep;
};

/** The server that says how the process is. */
export type StatusServer = {
  readonly address: StatusAddress;
  stop(): Promise<void>;
};

/** A probe's request has no body and few headers; whoever sends more, or sends slowly, is shown out. */
const limits = { headerBytesMax: 8_192, connectionsMax: 32, requestMsMax: 5_000, idleMsMax: 10_000 };

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const json = (status: number, value: object): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value)}\n`,
});

const found = async (checks: Readonly<Record<string, Check>>, sleep: Sleep): Promise<Answer> => {
  const findings = await examine(checks, sleep);
  return json(findings.ok ? 200 : 503, findings);
};

const answersOf = ({ alive, ready, metrics, sleep }: StatusParts) =>
  new Map<string, () => Promise<Answer>>([
    ['/healthz', () => found(alive, sleep)],
    ['/readyz', () => found(ready, sleep)],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.page() })],
  ]);

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;

const answerTo = async (
  request: IncomingMessage,
  answers: ReadonlyMap<string, () => Promise<Answer>>,
): Promise<Answer> => {
  const { method = '', url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'only GET and HEAD' });
  if (hasBody(request)) return json(413, { error: 'no body' });
  const answer = answers.get(url.split('?', 1)[0] ?? '');
  if (answer === undefined) return json(404, { error: `there are ${[...answers.keys()].join(', ')}` });
  try {
    return await answer();
  } catch {
    return json(500, { error: 'the log says what broke' });
  }
};

const send = (response: ServerResponse, method: string | undefined, { status, type, body }: Answer): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What a request still has to say after a refusal is not waited for.
    ...(status === 405 || status === 413 ? { connection: 'close', allow: 'GET, HEAD' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
};

/**
 * Answers `/healthz`, `/readyz` and `/metrics` over plain HTTP. Nothing here says more than how the process is.
 * Rejects where the port is taken.
 */
export const openStatusServer = async (
  { host, port }: StatusAddress,
  parts: StatusParts,
): Promise<StatusServer> => {
  const answers = answersOf(parts);
  const options = {
    maxHeaderSize: limits.headerBytesMax,
    requestTimeout: limits.requestMsMax,
    headersTimeout: limits.requestMsMax,
    keepAliveTimeout: limits.idleMsMax,
    connectionsCheckingInterval: limits.requestMsMax,
  };
  const server = createServer(options, (request, response) => {
    void answerTo(request, answers).then((answer) => send(response, request.method, answer));
  });
  server.maxConnections = limits.connectionsMax;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server on a port has an address of that kind.
  const bound = server.address() as { readonly port: number };
  return {
    address: { host, port: bound.port },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
