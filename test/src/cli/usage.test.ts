import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { commands } from '../../../src/cli/commands/index.ts';
import { commandHelp } from '../../../src/cli/help.ts';
import { runCommandLine } from '../../../src/cli/run.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { readConfig } from '../../../src/config.ts';
import { broadsheet } from './command-line.ts';

/** Runs the command line in this process: what is tested here ends before any input is read. */
const ask = async (args: readonly string[]) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal = createTerminal({ stdin: Readable.from([]), stdout, stderr });
  const code = await runCommandLine(args, { terminal, configured: readConfig({}) });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
};

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])(
    'lists every command on standard output: %j',
    async (args) => {
      const { code, stdout, stderr } = await ask(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    },
  );

  test.each(commands.map((command) => [command.name, command] as const))(
    'of a command names all its options, within 80 columns: %s',
    (name, command) => {
      const help = commandHelp(command);
      expect(help).toMatch(new RegExp(`^Usage: broadsheet ${name}\\b.*\n`));
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  test('of a command is the same by its option, whatever else is given', async () => {
    expect(await ask(['summarize', '--nonsense', '--help'])).toEqual(await ask(['help', 'summarize']));
  });
});

test('the version is that of the package, asked of the real command', async () => {
  expect(await broadsheet(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

describe('wrong usage is exit 2, nothing on standard output, and a sentence that says what would be right', () => {
  test.each([
    [[], /^broadsheet: A command is missing\. There are: .*summarize/],
    [['sumarize'], /There is no command "sumarize"\. There are: .*summarize.*"broadsheet help"/],
    [['help', 'nurse'], /There is no command "nurse"/],
    [['summarize', '--sentence', '3'], /There is no option --sentence\. .*"broadsheet help summarize"/],
    [['summarize', '--sentences', 'few'], /--sentences takes a whole number from 1 to \d+, not "few"/],
    [['summarize', '--algorithm', 'magic'], /--algorithm is one of .*lead/],
    [['summarize', 'a.txt', 'b.txt'], /One argument too many: "b\.txt"/],
    [['summarize', '--multi'], /--multi needs --jsonl/],
    [['summarize', '--jsonl', '--format', 'md'], /JSON lines, not Markdown/],
    [['summarize', '--jsonl', 'https://example.org/'], /JSON lines are read from a file/],
    [['sentences', 'a.txt'], /Say so with --jsonl/],
    [['digest'], /--feed URL, --opml FILE or --article FILE/],
    [['digest', 'a.txt'], /One argument too many/],
    [['digest', '--hours', '0', '--feed', 'a'], /--hours takes a whole number from 1 to 168/],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await ask(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('wrong usage of the real command is exit 2 as well', async () => {
  const { code, stdout, stderr } = await broadsheet(['sumarize']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('There is no command "sumarize"');
});
