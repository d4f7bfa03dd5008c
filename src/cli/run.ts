import { phrasesFor } from '#digests';
import manifest from '../../package.json' with { type: 'json' };
import { readArguments } from './arguments.ts';
import { type Command, finished, misusedCommand, type Outcome, type Setting } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, overallHelp } from './help.ts';
import type { Terminal } from './terminal.ts';

const exitCodes = { done: 0, failed: 1, told: 1, misused: 2 } as const satisfies Record<
  Outcome['kind'],
  number
>;

/** What a shell is told: 0 for done, 1 for failed work, 2 for wrong usage. */
type ExitCode = (typeof exitCodes)[Outcome['kind']];

const askForCommand = (complaint: string): Outcome =>
  misusedCommand(`${complaint} There are: ${commands.map((each) => each.name).join(', ')}.`);

const print = async (terminal: Terminal, text: string): Promise<Outcome> => {
  await terminal.write(text);
  return finished;
};

const isHelpWanted = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
};

const runCommand = async (command: Command, args: readonly string[], setting: Setting): Promise<Outcome> => {
  if (isHelpWanted(args)) return print(setting.terminal, commandHelp(command));
  const given = readArguments(command.options, args);
  if (!given.ok) return misusedCommand(given.complaint);
  const extra = given.value.operands[command.operands.max];
  return extra === undefined
    ? command.run(given.value, setting)
    : misusedCommand(`One argument too many: "${extra}".`);
};

const dispatch = async (args: readonly string[], setting: Setting): Promise<Outcome> => {
  const { terminal } = setting;
  const [first = '', second] = args;
  if (first === '--version' || first === '-v') return print(terminal, `${manifest.version}\n`);
  const isHelp = first === 'help' || first === '--help' || first === '-h';
  if (isHelp && second === undefined) return print(terminal, overallHelp(commands));
  const name = isHelp ? second : first;
  if (name === '' || name === undefined) return askForCommand('A command is missing.');
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return askForCommand(`There is no command "${name}".`);
  return isHelp ? print(terminal, commandHelp(command)) : runCommand(command, args.slice(1), setting);
};

const tellOutcome = (outcome: Outcome, name: string | undefined, terminal: Terminal): void => {
  if (outcome.kind === 'failed') terminal.say(phrasesFor('en').problem(outcome.problem));
  if (outcome.kind === 'misused') {
    const help = commands.some((each) => each.name === name) ? `help ${name}` : 'help';
    terminal.say(`${outcome.complaint} Run "broadsheet ${help}" for how to use it.`);
  }
};

const tellFault = (error: unknown, isDebugging: boolean, terminal: Terminal): void => {
  const fault = error instanceof Error ? error : new Error(String(error));
  terminal.say(
    `Something broke inside Broadsheet (${fault.name}: ${fault.message.split('\n', 1)[0]}). That is a fault of ` +
      'ours: please report it with what you gave. BROADSHEET_DEBUG=1 shows where it broke.',
  );
  if (isDebugging) terminal.say(fault.stack ?? 'There is no stack.');
};

/**
 * Runs the command line.
 * @param args what follows `broadsheet`.
 * @returns the exit code. Never rejects: an unexpected failure is told in one sentence, its stack only on request.
 */
export const runCommandLine = async (args: readonly string[], setting: Setting): Promise<ExitCode> => {
  const { terminal, configured } = setting;
  try {
    const outcome = await dispatch(args, setting);
    await terminal.flush();
    tellOutcome(outcome, args[0], terminal);
    return exitCodes[outcome.kind];
  } catch (error) {
    tellFault(error, configured.ok && configured.config.isDebugging, terminal);
    return exitCodes.failed;
  }
};
