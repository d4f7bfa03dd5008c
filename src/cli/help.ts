import type { Command } from './command.ts';
import type { Option } from './options.ts';

/** Terminals are rarely narrower, and longer lines are hard to read. */
const columnsMax = 80;

/** Wide enough for most option names; a longer one stands on a line of its own. */
const termColumns = 24;

const wrap = (text: string, columns: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** A term and what it means, in two columns. */
const entry = (term: string, meaning: string): string => {
  const lines = wrap(meaning, columnsMax - termColumns);
  const indented = lines.map((line) => ' '.repeat(termColumns) + line);
  const head = `  ${term}`;
  if (head.length >= termColumns) return [head, ...indented].join('\n');
  return [head.padEnd(termColumns) + (lines[0] ?? ''), ...indented.slice(1)].join('\n');
};

const optionTerm = (name: string, option: Option): string => {
  if (option.kind === 'flag') return `--${name}`;
  if (option.kind === 'choice') return `--${name} ${option.choices.join('|')}`;
  return `--${name} ${option.value}${option.kind === 'list' ? ' ...' : ''}`;
};

const optionMeaning = (option: Option): string =>
  (option.kind === 'number' || option.kind === 'choice') && option.fallback !== null
    ? `${option.help} (${option.fallback})`
    : option.help;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`;

/** How a command is used: its line, its options with their defaults, notes and examples. Ends with a line feed. */
export const commandHelp = (command: Command): string => {
  const options = Object.entries(command.options);
  const usage = ['broadsheet', command.name, options.length > 0 ? '[options]' : '', command.operands.usage];
  return [
    `Usage: ${usage.filter((word) => word !== '').join(' ')}\n`,
    `\n${wrap(command.summary, columnsMax).join('\n')}\n`,
    section(
      'Options',
      options.map(([name, option]) => entry(optionTerm(name, option), optionMeaning(option))),
    ),
    ...command.notes.map((note) => `\n${wrap(note, columnsMax).join('\n')}\n`),
    section(
      'Examples',
      command.examples.map((example) => `  ${example}`),
    ),
  ].join('');
};

/** What Broadsheet's command line can do: every command in a line. Ends with a line feed. */
export const overallHelp = (commands: readonly Command[]): string =>
  [
    'Broadsheet: a news digest worth reading, from feeds, pages and files.\n',
    '\nUsage: broadsheet <command> [options]\n',
    section(
      'Commands',
      commands.map(({ name, summary }) => entry(name, summary)),
    ),
    section('Options', [
      entry('--help', 'this page, or a command’s own after its name'),
      entry('--version', 'the version'),
    ]),
    '\nRun "broadsheet help <command>" for its options.\n',
  ].join('');
