import { done, failed, phrasesFor, type Problem, type Result } from '#digests';
import type { z } from 'zod';
import { createLineSplitter, type TooLongLine } from './line-splitter.ts';
import type { Terminal } from './terminal.ts';

/**
 * Room for a feed or a page of 10 MB with its characters escaped (`\u003c` is six for one). Longer lines are more
 * likely a file without line feeds than an article.
 */
const lineCharactersMax = 64 * 1024 * 1024;

/** One question a line: how it is read, and how it is answered. */
export type Batch<Line> = {
  /** The object that a line holds, as help and problems show it. */
  readonly shape: string;
  readonly schema: z.ZodType<Line>;
  /** The answer without its `id`. May throw: then that line alone is lost. */
  readonly answer: (line: Line) => Result<object>;
};

const parse = (line: string): Result<unknown> => {
  try {
    return done(JSON.parse(line));
  } catch {
    return failed({ code: 'line-not-json' });
  }
};

const idIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null;

const problemLine = (id: unknown, problem: Problem): string =>
  JSON.stringify({ id, problem: { code: problem.code, message: phrasesFor('en').problem(problem) } });

/** What a line is answered with where the reader was made to fail, whatever it failed on. */
const answerSafely = <Line>(batch: Batch<Line>, line: Line): Result<object> => {
  try {
    return batch.answer(line);
  } catch {
    return failed({ code: 'work-crashed' });
  }
};

const answerLine = <Line>(batch: Batch<Line>, line: string | TooLongLine): string => {
  if (typeof line !== 'string') {
    return problemLine(null, {
      code: 'text-too-long',
      characters: line.characters,
      charactersMax: lineCharactersMax,
    });
  }
  const parsed = parse(line);
  if (!parsed.ok) return problemLine(null, parsed.problem);
  const id = idIn(parsed.value);
  const read = batch.schema.safeParse(parsed.value);
  if (!read.success) return problemLine(id, { code: 'line-wrong-shape', expected: batch.shape });
  const answer = answerSafely(batch, read.data);
  return answer.ok ? JSON.stringify({ id, ...answer.value }) : problemLine(id, answer.problem);
};

/**
 * Answers JSON lines with JSON lines: one for one, in order, each as soon as it can be. A line that cannot be
 * answered gets a problem in its place and the rest goes on.
 * Cost: that of the answers; memory is that of the longest line.
 */
export const answerLines = async <Line>(
  batch: Batch<Line>,
  input: AsyncIterable<Uint8Array>,
  terminal: Terminal,
): Promise<void> => {
  const splitter = createLineSplitter(lineCharactersMax);
  const answerAll = async (lines: readonly (string | TooLongLine)[]): Promise<void> => {
    for (const line of lines) await terminal.write(`${answerLine(batch, line)}\n`);
    // A program that waits for its answer before it asks again would otherwise wait for ever.
    await terminal.flush();
  };
  for await (const chunk of input) await answerAll(splitter.push(chunk));
  await answerAll(splitter.end());
};
