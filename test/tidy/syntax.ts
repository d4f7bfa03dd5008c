/**
 * The parts of a file of code: its syntax tree, its comments, and its types.
 * Node blanks the types out without moving anything else, so what is left parses as JavaScript, and what
 * was blanked is the text of the types. Strings are in the tree: a law's samples never look like code.
 */
import { stripTypeScriptTypes } from 'node:module';
import { type Comment, type Program, parse } from 'acorn';

/** A comment: what it says, and where it starts in the file. */
type Remark = { readonly text: string; readonly start: number };

/** A file of code taken apart. Offsets are those of the file in all of them. */
export type Syntax = {
  readonly program: Program;
  readonly remarks: readonly Remark[];
  /** The file with everything blank but its types; comments are blank too, strings are not. */
  readonly types: string;
  /** Why the file could not be read, in the parser's words. */
  readonly fault?: string;
};

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Text of `whole` where `stripped` differs from it; blank where they agree. */
const difference = (whole: string, stripped: string): string => {
  const parts: string[] = [];
  let start = 0;
  let differs = false;
  for (let index = 0; index <= whole.length; index += 1) {
    const here = index < whole.length && whole.charCodeAt(index) !== stripped.charCodeAt(index);
    if (here === differs && index < whole.length) continue;
    const run = whole.slice(start, index);
    parts.push(differs ? run : blank(run));
    start = index;
    differs = here;
  }
  return parts.join('');
};

/** Comments and strings as they stand in types, which hold no regular expressions. */
const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Types without their strings: what is left is names and punctuation. */
export const withoutStrings = (types: string): string => types.replace(commentOrString, blank);

const typesOf = (whole: string, stripped: string): { types: string; remarks: Remark[] } => {
  const remarks: Remark[] = [];
  const types = difference(whole, stripped).replace(commentOrString, (match, start: number) => {
    if (!match.startsWith('/')) return match;
    remarks.push({ text: match, start });
    return blank(match);
  });
  return { types, remarks };
};

const parseScript = (text: string, comments: Comment[] = []): Program =>
  parse(text, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments });

/** Takes a file of TypeScript or JavaScript apart; one that cannot be read has an empty tree and a fault. */
export const syntaxOf = (path: string, text: string): Syntax => {
  try {
    const stripped = path.endsWith('ts') ? stripTypeScriptTypes(text) : text;
    const comments: Comment[] = [];
    const program = parseScript(stripped, comments);
    const { types, remarks } = typesOf(text, stripped);
    const spoken = comments.map(({ start, end }) => ({ text: text.slice(start, end), start }));
    return { program, types, remarks: [...spoken, ...remarks] };
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { program: parseScript(''), types: '', remarks: [], fault };
  }
};
