import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../src/cli/run.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { readConfig } from '../../../src/config.ts';

const entry = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

/** The path of one of this folder's fixtures. */
export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

type Situation = {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** The current folder. */
  readonly folder?: string;
};

/** What a person or a program sees of one run. */
type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Starts the real command line with the Node that runs the tests, in an environment without other settings. */
export const startBroadsheet = (args: readonly string[], { environment, folder }: Situation = {}) =>
  spawn(process.execPath, [entry, ...args], {
    cwd: folder ?? import.meta.dirname,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });

/** Runs the real command line to its end. */
export const broadsheet = async (args: readonly string[], situation: Situation = {}): Promise<Run> => {
  const child = startBroadsheet(args, situation);
  // A command that reads nothing closes its input before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(situation.input ?? '');
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
};

/** The same in this process, for claims that are not about processes: a start costs more than most commands. */
export const runBroadsheet = async (
  args: readonly string[],
  { input = '', environment = {} }: Omit<Situation, 'folder'> = {},
): Promise<Run> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const setting = {
    terminal: createTerminal({ stdin, stdout, stderr }),
    configured: readConfig(environment),
  };
  const told = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(args, setting);
  stdout.end();
  stderr.end();
  const [output, messages] = await told;
  return { code, stdout: output, stderr: messages };
};

/** One JSON value a line. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The values of JSON lines. Each line must be JSON and end with a line feed. */
export const readJsonLines = (output: string): unknown[] => {
  const lines = output.split('\n');
  if (lines.pop() !== '') throw new Error('The last line does not end with a line feed.');
  return lines.map((line): unknown => JSON.parse(line));
};
