/**
 * The judge alone: `npm run --silent judge -- [--spec FILE] < requests > verdicts`.
 * Reads `{id, method, path, body}` a line and writes `{id, accept, violations: [{pointer, rule, message}]}` a line, in
 * the same order. Ends with 2 where it cannot begin; what is judged does not change how it ends.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createJudge, type Judge } from './discord/judge/index.ts';
import { judgeLine } from './discord/judge/lines.ts';

const usage = 'usage: npm run --silent judge -- [--spec FILE]\n';

/** The judge that the command line asks for; null, with the reason told, where there is none. */
const openJudge = (): Judge | null => {
  try {
    const { values } = parseArgs({ options: { spec: { type: 'string' } } });
    const judge = createJudge(values.spec);
    judge.prepareRequests();
    return judge;
  } catch (error) {
    process.stderr.write(`judge: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return null;
  }
};

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

/**
 * The lines of standard input, as many at once as have come. Only line feeds end a line: JSON may hold the other
 * characters that do so elsewhere, such as U+2028.
 */
async function* linesRead(): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  for await (const chunk of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield [begun.join(''), ...others];
    begun = [last];
  }
  const rest = begun.join('');
  if (rest !== '') yield [rest];
}

const judgeInput = async (judge: Judge): Promise<void> => {
  for await (const lines of linesRead()) {
    const verdicts = lines.map((line) => `${JSON.stringify(judgeLine(judge, line))}\n`);
    await write(verdicts.join(''));
  }
};

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const judge = openJudge();
if (judge === null) process.exitCode = 2;
else await judgeInput(judge);
