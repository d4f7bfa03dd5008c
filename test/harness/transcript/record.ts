import { closeSync, openSync, writeSync } from 'node:fs';
import type { Exchange, Frame, LocalDiscord } from '../discord/index.ts';
import type { Line } from './line.ts';
import { createStrikes, type Strikes } from './secrets.ts';

/** What is said about a recording that had to end before its time. */
type Complain = (sentence: string) => void;

/**
 * Writes down from now on what a bot and a local Discord say to each other: a line of JSON for every request with its
 * response and the judge's verdict, and for everything on the gateway. Tokens are struck out. Each line is written
 * before the next thing happens, so that what is there after a crash is complete.
 * Returns the way to stop. Throws where the file cannot be opened; a disk that fills up later ends the recording and
 * nothing else.
 */
export function recordTranscript(discord: LocalDiscord, file: string, complain: Complain): () => void {
  const descriptor = openSync(file, 'w');
  const strikes = createStrikes(discord.token);
  const stops: (() => void)[] = [];
  const stop = () => {
    if (stops.length === 0) return;
    for (const unlisten of stops.splice(0)) unlisten();
    closeSync(descriptor);
  };
  const write = (line: Line): void => {
    try {
      writeSync(descriptor, `${strikes.json(line)}\n`);
    } catch (error) {
      stop();
      complain(
        `The recording in ${file} has ended: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  stops.push(
    discord.on('exchange', (exchange) => write(lineOfExchange(exchange, strikes))),
    discord.on('frame', (frame) => write(lineOfFrame(frame))),
  );
  write({
    kind: 'begin',
    at: momentOf(discord.world.now()),
    bot: discord.applicationId,
    api: discord.apiUrl,
  });
  return stop;
}

function lineOfExchange(exchange: Exchange, { path }: Strikes): Line {
  const { requestViolations, responseViolations, atMs, ...told } = exchange;
  return {
    kind: 'rest',
    at: momentOf(atMs),
    ...told,
    path: path(told.path),
    tookMs: Math.round(told.tookMs * 10) / 10,
    violations: [
      ...requestViolations.map((one) => ({ in: 'request' as const, ...one })),
      ...responseViolations.map((one) => ({ in: 'response' as const, ...one })),
    ],
  };
}

function lineOfFrame(frame: Frame): Line {
  const { atMs, connection } = frame;
  const about = { kind: 'gateway', at: momentOf(atMs), connection } as const;
  switch (frame.what) {
    case 'opened':
      return { ...about, what: 'opened' };
    case 'closed':
      return { ...about, what: 'closed', code: frame.code };
    case 'sent':
      return { ...about, what: 'discord', payload: frame.payload };
    case 'received':
      return { ...about, what: 'bot', payload: parsed(frame.text) };
  }
}

/** What is no JSON is written down as the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function momentOf(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
