import { done, failed, phrasesFor, type Problem, type Result } from '#digests';
import type { z } from 'zod';
import type { TooLongLine } from './line-splitter.ts';
import { lineCharactersMax, linesTogether } from './read-ahead.ts';
import type { Terminal } from './terminal.ts';

/** One question a line: how it is read, and how it is answered. */
export type Batch<Line> = {
  /** The object that a line holds, as help and problems show it. */
  readonly shape: string;
  readonly schema: z.ZodType<Line>;
} & (Single<Line> | Joint<Line>);

/** Each line is answered by itself. */
type Single<Line> = {
  /** The answer without its `id`. May throw: then that line alone is lost. */
  readonly answer: (line: Line) => Result<object>;
};

/** Lines that come together are answered together, which tells more than one after the other. */
type Joint<Line> = {
  /** The answers without their `id`, one for each line. May throw: then all these lines are lost. */
  readonly answerAll: (lines: readonly Line[]) => readonly Result<object>[];
  /** Lines that are waited for at most, as long as the input does not pause. */
  readonly linesMax: number;
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

/** A line that was read, or what is wrong with it. */
type Question<Line> = { readonly id: unknown; readonly line: Result<Line> };

const questionIn = <Line>({ schema, shape }: Batch<Line>, line: string | TooLongLine): Question<Line> => {
  if (typeof line !== 'string') {
    const { characters } = line;
    const problem: Problem = { code: 'text-too-long', characters, charactersMax: lineCharactersMax };
    return { id: null, line: failed(problem) };
  }
  const parsed = parse(line);
  if (!parsed.ok) return { id: null, line: parsed };
  const id = idIn(parsed.value);
  const read = schema.safeParse(parsed.value);
  return {
    id,
    line: read.success ? done(read.data) : failed({ code: 'line-wrong-shape', expected: shape }),
  };
};

/** What lines are answered with where the reader was made to fail, whatever it failed on. */
const answersTo = <Line>(batch: Batch<Line>, lines: readonly Line[]): readonly Result<object>[] => {
  if ('answer' in batch) return lines.map((line) => safely(() => [batch.answer(line)])[0] ?? crashed);
  const answers = safely(() => batch.answerAll(lines));
  return lines.map((_, place) => answers[place] ?? crashed);
};

const crashed = failed({ code: 'work-crashed' });

const safely = (answer: () => readonly Result<object>[]): readonly Result<object>[] => {
  try {
    return answer();
  } catch {
    return [];
  }
};

/** The lines that answer some questions, in their order. */
const answerLinesTo = <Line>(batch: Batch<Line>, questions: readonly Question<Line>[]): readonly string[] => {
  const answers = answersTo(
    batch,
    questions.flatMap(({ line }) => (line.ok ? [line.value] : [])),
  ).values();
  return questions.map(({ id, line }) => {
    const answer = line.ok ? (answers.next().value ?? crashed) : line;
    return answer.ok ? JSON.stringify({ id, ...answer.value }) : problemLine(id, answer.problem);
  });
};

/**
 * Answers JSON lines with JSON lines: one for one, in order, each as soon as it can be. A line that cannot be
 * answered gets a problem in its place and the rest goes on.
 * Cost: that of the answers; memory is that of the longest line, or of the lines that are answered together.
 */
export const answerLines = async <Line>(
  batch: Batch<Line>,
  input: AsyncIterable<Uint8Array>,
  terminal: Terminal,
): Promise<void> => {
  const answer = async (lines: readonly (string | TooLongLine)[]): Promise<void> => {
    const questions = lines.map((line) => questionIn(batch, line));
    for (const line of answerLinesTo(batch, questions)) await terminal.write(`${line}\n`);
    // A program that waits for its answer before it asks again would otherwise wait for ever.
    await terminal.flush();
  };
  const linesMax = 'linesMax' in batch ? batch.linesMax : 0;
  for await (const lines of linesTogether(input, linesMax)) await answer(lines);
};
