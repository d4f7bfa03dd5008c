import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Person } from '../discord/index.ts';
import { sendJson } from './send.ts';

/** Keeps a file that somebody picks, for an option or a field that takes one; answers with its id. */
export async function takeUpload(
  person: Person,
  { searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const contents = await buffer(request);
    const name = searchParams.get('name') || 'file';
    const contentType = searchParams.get('type') || 'application/octet-stream';
    sendJson(response, 200, person.attaches({ name, contents, contentType }));
  } catch (error) {
    sendJson(response, 422, { error: error instanceof Error ? error.message : String(error) });
  }
}
