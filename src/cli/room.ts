import { type Command, defineCommand, finished, gaveUp, misusedCommand, type Outcome } from './command.ts';
import { answerLines, type Batch } from './json-lines.ts';
import { openStream, sourceNamed, unreadable } from './source.ts';
import type { Terminal } from './terminal.ts';

/** A room of the core as a command of its own: JSON lines in, JSON lines out. */
type Room<Line> = {
  readonly name: string;
  readonly summary: string;
  /** The object that a line of the answer holds. */
  readonly answerShape: string;
  readonly notes: readonly string[];
  /** Makes what answers one stream; a room that remembers earlier lines starts afresh with each. */
  readonly open: () => Batch<Line>;
};

/** Answers the JSON lines of a file or of standard input on standard output. */
export const runBatch = async <Line>(
  batch: Batch<Line>,
  name: string,
  terminal: Terminal,
): Promise<Outcome> => {
  const source = sourceNamed(name);
  if (source.kind === 'address') return misusedCommand('JSON lines are read from a file or from -.');
  const stream = await openStream(source, terminal);
  if (!stream.ok) return gaveUp(stream.problem);
  try {
    await terminal.during('Answering lines', answerLines(batch, stream.value, terminal));
    return finished;
  } catch (error) {
    return gaveUp(unreadable(name, error));
  }
};

/** Declares a command that opens one room of the core to people who build on it. */
export const defineRoom = <Line>(room: Room<Line>): Command =>
  defineCommand({
    name: room.name,
    summary: room.summary,
    operands: { usage: '[FILE|-]', max: 1 },
    options: {
      jsonl: { kind: 'flag', help: 'read and write one JSON object a line; the only form there is' },
    },
    notes: [
      `A line in: ${room.open().shape}`,
      `A line out: ${room.answerShape}`,
      'Answers keep the order and the id. A line that cannot be answered gets {id, problem: {code, message}}.',
      ...room.notes,
    ],
    examples: [`broadsheet ${room.name} --jsonl < in.jsonl > out.jsonl`],
    run: async ({ jsonl }, [name = '-'], { terminal }) =>
      jsonl
        ? runBatch(room.open(), name, terminal)
        : misusedCommand(`"${room.name}" reads and writes JSON lines. Say so with --jsonl.`),
  });
