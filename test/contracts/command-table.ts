/**
 * Every command with its actions and options, as `docs/COMMANDS.md` lists them: `npm run docs` writes the file anew
 * from the definitions, and a test holds it against them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { definitions, type Definition } from '../../commands/index.ts';

/** What of a definition is listed. */
type Listed = {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Listed[];
  readonly choices?: readonly { readonly name: string }[];
};

/** Where the table is kept. */
export const tableFile = fileURLToPath(new URL('../../docs/COMMANDS.md', import.meta.url));

/** Source: Application Commands, "Application Command Option Type". */
const subcommand = 1;

const optionText = ({ name, description = '', required, autocomplete, choices = [] }: Listed): string => {
  const marks = `${required === true ? '\\*' : ''}${autocomplete === true ? '^' : ''}`;
  const among = choices.length === 0 ? '' : ` (${choices.map((choice) => choice.name).join('; ')})`;
  return `\`${name}\`${marks}: ${description}${among}`;
};

const rowOf = (line: string, { description = '', options = [] }: Listed): string =>
  `| \`/${line}\` | ${description} | ${options.map(optionText).join('<br>')} |`;

const rowsOf = (definition: Listed): readonly string[] => {
  const actions = (definition.options ?? []).filter(({ type }) => type === subcommand);
  if (actions.length === 0) return [rowOf(definition.name, definition)];
  return actions.map((action) => rowOf(`${definition.name} ${action.name}`, action));
};

const isForManagers = (definition: Definition): boolean =>
  'default_member_permissions' in definition && definition.default_member_permissions != null;

const tableOf = (listed: readonly Definition[]): string =>
  [
    '| command | what it does | options |',
    '| --- | --- | --- |',
    ...listed.flatMap((definition) => rowsOf(definition as Listed)),
  ].join('\n');

/** The whole document. */
export const commandTable = (): string => {
  const slash = definitions.filter((definition) => 'description' in definition);
  const menus = definitions.filter((definition) => !('description' in definition));
  return `# Commands

Made from the definitions by \`npm run docs\`. \\* must be given, ^ is completed while it is typed. Names and
descriptions are shown in English, German, French or Spanish, as each person has set Discord.

## For everybody

${tableOf(slash.filter((definition) => !isForManagers(definition)))}

In the menu of a message, under Apps: ${menus.map(({ name }) => `**${name}**`).join(', ')}.

## For those who may manage the server

${tableOf(slash.filter(isForManagers))}
`;
};

if (import.meta.main) writeFileSync(tableFile, commandTable());
