import { request, type Dispatcher } from 'undici';
import { done, failed, type Problem, type Result } from '#digests';
import { acceptedEncodings, readBody } from './body.ts';
import { headerOf, hintsOf, type FetchHints } from './headers.ts';

/** What is asked for. */
export type Want = {
  /** Of an earlier answer: what has not changed since is not sent again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Media types, as the header says them. */
  readonly accept?: string;
  readonly bytesMax?: number;
};

/** What was found. `url` is where the way of redirects ended. */
export type Fetched =
  | {
      readonly status: 'fresh';
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly status: 'unchanged'; readonly url: string };

/** One answer on a way of redirects: its end, or where it leads next. */
export type Step =
  | { readonly kind: 'end'; readonly result: Result<Fetched>; readonly hints: Omit<FetchHints, 'movedTo'> }
  | { readonly kind: 'onward'; readonly to: string; readonly isPermanent: boolean };

/** What all steps of a way have in common. */
export type Way = {
  readonly want: Want;
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** When the way began, epoch ms. */
  readonly at: number;
};

/** Ten times the largest feeds and pages seen; more is no article. */
const bytesMaxDefault = 5 * 1024 * 1024;

/** What comes with a redirect or an error is read up to this, so that the connection can be used again. */
const unwantedBytesMax = 64 * 1024;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const permanentRedirects: ReadonlySet<number> = new Set([301, 308]);

const notModified = 304;

/** How Cloudflare marks a page that asks a browser to prove itself in place of the one asked for. */
const isChallenge = (headers: Dispatcher.ResponseData['headers']): boolean =>
  headerOf(headers, 'cf-mitigated') === 'challenge';

const problemOfAnswer = (url: string, { statusCode, headers }: Dispatcher.ResponseData): Problem =>
  isChallenge(headers) ? { code: 'fetch-challenge', url } : { code: 'fetch-status', url, status: statusCode };

const headersFor = ({ userAgent, want }: Way): Record<string, string> => ({
  'user-agent': userAgent,
  accept: want.accept ?? '*/*',
  'accept-encoding': acceptedEncodings,
  ...(want.etag ? { 'if-none-match': want.etag } : {}),
  ...(want.lastModified ? { 'if-modified-since': want.lastModified } : {}),
});

const bodyOf = async (
  url: string,
  answer: Dispatcher.ResponseData,
  bytesMax: number,
): Promise<Result<Uint8Array>> => {
  const { headers, body } = answer;
  const encoding = headerOf(headers, 'content-encoding') ?? '';
  const isAnnouncedTooLarge = Number(headerOf(headers, 'content-length') ?? 0) > bytesMax;
  if (isAnnouncedTooLarge) body.on('error', () => {}).destroy();
  const bytes = isAnnouncedTooLarge ? 'too-large' : await readBody(body, encoding, bytesMax);
  if (bytes === 'too-large') return failed({ code: 'fetch-too-large', url, bytesMax });
  if (bytes === 'encoding') return failed({ code: 'fetch-encoding', url, encoding });
  return done(bytes);
};

const freshFrom = async (
  url: string,
  answer: Dispatcher.ResponseData,
  bytesMax: number,
): Promise<Result<Fetched>> => {
  const body = await bodyOf(url, answer, bytesMax);
  if (!body.ok) return body;
  return done({
    status: 'fresh',
    url,
    bytes: body.value,
    contentType: headerOf(answer.headers, 'content-type'),
    etag: headerOf(answer.headers, 'etag'),
    lastModified: headerOf(answer.headers, 'last-modified'),
  });
};

/** Makes one request and reads its answer. Throws what the connection throws. */
export const takeStep = async ({ href }: URL, way: Way): Promise<Step> => {
  const { dispatcher, signal, want } = way;
  const answer = await request(href, { dispatcher, signal, headers: headersFor(way) });
  const { statusCode, headers, body } = answer;
  const hints = hintsOf(headers, way.at);
  if (statusCode >= 200 && statusCode < 300 && !isChallenge(headers)) {
    return { kind: 'end', hints, result: await freshFrom(href, answer, want.bytesMax ?? bytesMaxDefault) };
  }
  body.on('error', () => {});
  await body.dump({ limit: unwantedBytesMax, signal });
  const location = headerOf(headers, 'location');
  if (redirects.has(statusCode) && location !== null) {
    const to = URL.parse(location, href)?.href ?? location;
    return { kind: 'onward', to, isPermanent: permanentRedirects.has(statusCode) };
  }
  const result =
    statusCode === notModified
      ? done<Fetched>({ status: 'unchanged', url: href })
      : failed(problemOfAnswer(href, answer));
  return { kind: 'end', hints, result };
};
