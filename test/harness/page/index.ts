import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageHandler, Person } from '../discord/index.ts';
import { handleAction, isAction } from './actions.ts';
import { findAsset } from './assets.ts';
import { createDialogs } from './dialogs.ts';
import { isFromThisPage } from './guard.ts';
import { streamEvents } from './live.ts';
import type { PageParts } from './parts.ts';
import { sendJson, sendText } from './send.ts';
import { commandsFor, viewOf } from './view.ts';
import { takeUpload } from './uploads.ts';
import { createWitness } from './witness.ts';

/** The playground page, to be given to `discord.handlePages`. */
export function createPage(parts: PageParts): PageHandler {
  const witness = createWitness(parts.discord);
  const stage = { parts, witness, dialogs: createDialogs() };
  return async (request, response) => {
    const url = new URL(request.url ?? '/', parts.discord.url);
    if (!isFromThisPage(request)) {
      sendText(response, 403, 'The playground answers only its own page.');
      return true;
    }
    if (request.method === 'POST' && isAction(url.pathname)) {
      await handleAction(stage, url.pathname, request, response);
      return true;
    }
    if (request.method === 'POST' && url.pathname === '/play/uploads') {
      await takeUpload(personNamed(parts, url.searchParams.get('person')), url, request, response);
      return true;
    }
    return request.method === 'GET' && answerGet({ parts, witness, url, request, response });
  };
}

interface Asked {
  readonly parts: PageParts;
  readonly witness: ReturnType<typeof createWitness>;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function answerGet({ parts, witness, url, request, response }: Asked): boolean {
  const person = personNamed(parts, url.searchParams.get('person'));
  switch (url.pathname) {
    case '/play/state':
      sendJson(response, 200, viewOf(parts, witness, person));
      return true;
    case '/play/commands':
      sendJson(response, 200, commandsFor(person, url.searchParams.get('channel') ?? ''));
      return true;
    case '/play/transcript':
      return sendTranscript(parts, response);
    case '/play/events':
      streamEvents({ parts, witness, person, request, response });
      return true;
    default:
      return answerAsset(url.pathname, response);
  }
}

function sendTranscript({ transcriptFile }: PageParts, response: ServerResponse): boolean {
  if (transcriptFile === undefined) return false;
  response.writeHead(200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="transcript.jsonl"',
  });
  response.end(readFileSync(transcriptFile));
  return true;
}

function answerAsset(path: string, response: ServerResponse): boolean {
  const asset = findAsset(path);
  if (asset === null) return false;
  response.writeHead(200, asset.headers).end(asset.body);
  return true;
}

/** The person of that name, or the first one: a page that was left open may ask for somebody who is gone. */
function personNamed({ people }: PageParts, name: string | null): Person {
  return people.find((one) => one.user.name === name) ?? people[0];
}
