import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** What a request says that it understands. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** Why a body could not be had, where the fault is neither time nor the connection. */
type BodyFault = 'too-large' | 'encoding';

/** Memory that a zstd window may take. Source: RFC 8878, section 3.1.1.1.2, which asks for 8 MB. */
const zstdWindowLogMax = 23;

/** Ends that come too early are let through: what did arrive is readable, and servers do cut streams short. */
const flushed = { finishFlush: constants.Z_SYNC_FLUSH };

/** RFC 1950's header: the method in the low bits of the first byte, and a multiple of 31 in both. */
const hasZlibHeader = (start: Uint8Array): boolean => {
  const [first = 0, second] = start;
  return (first & 0x0f) === 8 && (second === undefined || (first * 256 + second) % 31 === 0);
};

const gzipFirstByte = 0x1f;

/** What undoes an encoding; `null` where nothing needs to be undone. Servers lie: the first bytes are asked too. */
const decoderFor = (encoding: string, start: Uint8Array): Transform | null | 'unknown' => {
  switch (encoding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return start[0] === gzipFirstByte ? createGunzip(flushed) : null;
    case 'deflate':
      return hasZlibHeader(start) ? createInflate(flushed) : createInflateRaw(flushed);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLogMax } });
    default:
      return 'unknown';
  }
};

class TooLarge extends Error {}

/** Passes bytes on until they are too many. */
const bounded = (bytesMax: number) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new TooLarge();
      yield chunk;
    }
  };

const gather = async (source: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
};

async function* rejoin(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Reads a body to its end and undoes its one encoding. Neither what arrives nor what it unpacks to may exceed
 * `bytesMax`; encodings upon encodings are refused, since each multiplies what a small body can unpack to.
 * Errors: a fault as a value; throws what the connection throws.
 */
export const readBody = async (
  body: Readable,
  contentEncoding: string,
  bytesMax: number,
): Promise<Uint8Array | BodyFault> => {
  // Without a listener, destroying a body in mid-flight ends the process.
  body.on('error', () => {});
  try {
    const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
    const first = await chunks.next();
    if (first.done) return new Uint8Array();
    const decoder = decoderFor(contentEncoding.trim().toLowerCase(), first.value);
    if (decoder === 'unknown') return 'encoding';
    const raw = bounded(bytesMax)(rejoin(first.value, chunks));
    if (!decoder) return await gather(raw);
    return await pipeline(raw, decoder, bounded(bytesMax), gather);
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large';
    if (body.errored) throw error;
    return 'encoding';
  } finally {
    body.destroy();
  }
};
