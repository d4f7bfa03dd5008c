/**
 * Shows a transcript that `--record FILE` has made, for reading: `npm run --silent transcript -- [--full] [--problems]
 * FILE`. Without FILE it reads standard input. Ends with 2 where there is nothing to read.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { showLine } from './transcript/show.ts';

const usage = 'usage: npm run --silent transcript -- [--full] [--problems] [FILE]\n';

const show = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { full: { type: 'boolean', default: false }, problems: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (others.length > 0) throw new Error('One transcript is shown at a time.');
  const view = { isFull: values.full, isProblems: values.problems };
  const input = file === undefined ? process.stdin : createReadStream(file);
  // The interface alone would swallow that the file cannot be read.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  const print = async () => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const shown = line === '' ? null : showLine(line, view);
      if (shown !== null) process.stdout.write(`${shown}\n`);
    }
  };
  await Promise.race([print(), failed]);
};

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await show();
} catch (error) {
  process.stderr.write(`transcript: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
