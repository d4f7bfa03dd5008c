import { setTimeout as wait } from 'node:timers/promises';
import { createLineSplitter, type TooLongLine } from './line-splitter.ts';

/**
 * Room for a feed or a page of 10 MB with its characters escaped (`\u003c` is six for one). Longer lines are more
 * likely a file without line feeds than an article.
 */
export const lineCharactersMax = 64 * 1024 * 1024;

/** A program that waits for its answer writes nothing for so long; one that is still writing seldom does. */
const pauseMs = 50;

/** Lines wait for each other up to this many characters, so that they do not fill the memory. */
const charactersAheadMax = 16 * 1024 * 1024;

type Line = string | TooLongLine;

/**
 * The lines of an input. `linesMax` of them are given together, or fewer where the input pauses; where it is 0, those
 * that arrived in one chunk. Never none.
 */
export const linesTogether = async function* (
  input: AsyncIterable<Uint8Array>,
  linesMax: number,
): AsyncGenerator<readonly Line[], void> {
  const splitter = createLineSplitter(lineCharactersMax);
  let lines: Line[] = [];
  let characters = 0;
  for await (const chunk of chunksAndPauses(input)) {
    for (const line of chunk === pause ? [] : splitter.push(chunk)) {
      lines.push(line);
      characters += typeof line === 'string' ? line.length : 0;
    }
    const isFull = lines.length >= linesMax || characters >= charactersAheadMax;
    if (lines.length === 0 || (chunk !== pause && !isFull)) continue;
    yield lines;
    [lines, characters] = [[], 0];
  }
  lines.push(...splitter.end());
  if (lines.length > 0) yield lines;
};

/** Stands between the chunks of an input where the next one lets wait for itself. */
const pause = Symbol('pause');

const chunksAndPauses = async function* (
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array | typeof pause, void> {
  const chunks = input[Symbol.asyncIterator]();
  for (;;) {
    const next = chunks.next();
    const isHere = next.then(
      () => true,
      () => true,
    );
    if (!(await Promise.race([isHere, wait(pauseMs, false, { ref: false })]))) yield pause;
    const { done, value } = await next;
    if (done === true) return;
    yield value;
  }
};
