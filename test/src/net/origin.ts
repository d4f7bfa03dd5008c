import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** What a server does with a request. */
export type Answer = (response: ServerResponse, request: IncomingMessage, url: URL) => void;

/** Servers by path; a path that none of them names is answered with 404. */
export type Answers = Readonly<Record<string, Answer>>;

/** A web server on loopback, with what it was asked. */
export type Origin = {
  readonly port: number;
  readonly url: (path: string, host?: string) => string;
  readonly requests: readonly IncomingMessage[];
  /** The most connections that were open at the same time. */
  readonly connectionsMax: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts a server that answers as told. It listens on every loopback address, so that names can be tried. */
export const startOrigin = async (answers: Answers): Promise<Origin> => {
  const requests: IncomingMessage[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    // A client that has had enough goes away in the middle of an answer.
    response.on('error', () => {});
    const url = new URL(request.url ?? '/', 'http://origin.example');
    const answer = answers[url.pathname] ?? ((reply) => void reply.writeHead(404).end('nothing here'));
    answer(response, request, url);
  });
  server.on('connection', (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.on('close', () => (open -= 1));
  });
  await new Promise<void>((listening) => {
    // A machine without IPv6 has one family less to try.
    server.once('error', () => server.listen(0, '0.0.0.0'));
    server.once('listening', listening);
    server.listen(0, '::');
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    requests,
    connectionsMax: () => most,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

/** Every way in which the bytes of an answer may be packed. */
export const packers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gzipSync(bytes),
  'x-gzip': (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  'deflate, raw': (bytes) => deflateRawSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
  identity: (bytes) => bytes,
};

/** Answers with a body and headers. */
export const giving =
  (body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(200, headers).end(body);

/** Answers with a redirect. */
export const leadingTo =
  (location: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { location }).end('moved');
