import { parseArgs } from 'node:util';
import { absentValue, misused, readOption } from './options.ts';
import type { Option, OptionTable, OptionValue, Usage } from './options.ts';

/** The arguments of one command, read but not yet typed by its table. */
export type Given = {
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly operands: readonly string[];
};

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** `tokens: true` with `strict: false` leaves the judging, and the wording of complaints, to us. */
const tokensOf = (table: OptionTable, args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(table).map(([name, option]) => [
        name,
        { type: option.kind === 'flag' ? 'boolean' : 'string' } as const,
      ]),
    ),
  }).tokens;

const complaintAbout = (token: OptionToken, option: Option | undefined): string | null => {
  if (option === undefined) return `There is no option ${token.rawName}.`;
  if (option.kind === 'flag') {
    return token.inlineValue === true ? `${token.rawName} takes no value. Give it alone.` : null;
  }
  const isNextOption = token.inlineValue === false && token.value.startsWith('--');
  return token.value === undefined || token.value === '' || isNextOption
    ? `${token.rawName} needs a value.`
    : null;
};

/** Gathers raw values by option; a bare word after a list option is one more value of it. */
const gather = (table: OptionTable, tokens: readonly Token[]): Usage<Gathered> => {
  const raw = new Map<string, string[]>();
  const operands: string[] = [];
  let openList: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') openList = null;
    if (token.kind === 'positional') (openList ?? operands).push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    const complaint = complaintAbout(token, option);
    if (complaint !== null) return misused(complaint);
    const values = raw.get(token.name) ?? [];
    values.push(token.value ?? '');
    raw.set(token.name, values);
    openList = option?.kind === 'list' ? values : null;
  }
  return { ok: true, value: { raw, operands } };
};

type Gathered = {
  readonly raw: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
};

/**
 * Reads a command's arguments against its table of options.
 * @param args what follows the command's name.
 * @returns a value for every option of the table, given or not, and the operands in order.
 */
export const readArguments = (table: OptionTable, args: readonly string[]): Usage<Given> => {
  const gathered = gather(table, tokensOf(table, args));
  if (!gathered.ok) return gathered;
  const values: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(table)) {
    const given = gathered.value.raw.get(name);
    const read = given === undefined ? null : readOption(name, option, given);
    if (read?.ok === false) return read;
    values[name] = read === null ? absentValue(option) : read.value;
  }
  return { ok: true, value: { values, operands: gathered.value.operands } };
};
