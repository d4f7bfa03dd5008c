import type { IncomingMessage } from 'node:http';
import type { Json } from '../json.ts';
import { Refusal } from './refusal.ts';

/** A file that came with a request; `index` is the n of its part's name `files[n]`. */
export interface UploadedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a request carried. `json` is absent where it had no body. */
export interface RequestBody {
  readonly json: Json | undefined;
  readonly files: readonly UploadedFile[];
}

/** Discord takes requests of up to 25 MiB. Source: Discord docs, Reference, "Uploading Files". */
const requestBytesMax = 25 * 1024 * 1024;

/** Reads a request to its end. Refuses what is too large, or cut off on its way, as if it were no JSON. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= requestBytesMax) chunks.push(chunk);
    }
  } catch {
    throw new Refusal('notJson');
  }
  if (bytes > requestBytesMax) throw new Refusal('notJson');
  return Buffer.concat(chunks);
}

/** Parses JSON, or a form whose JSON is in its part `payload_json`. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (contentType.startsWith('multipart/form-data')) return parseForm(bytes, contentType);
  return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
  if (form === null) throw new Refusal('notJson');
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [part, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(part)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ index: Number(index), name: value.name, contentType: value.type, bytes });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refusal('notJson');
  }
}
