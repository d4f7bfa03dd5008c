/** Names of quantities say what they count, and the qualifier comes last. */
import type { AnyNode, Expression } from 'acorn';
import { type Law, eachSource } from '../law.ts';
import { walk } from '../nodes.ts';

const qualifierFirst = /^(max|min|maximum|minimum)_?(?=[A-Z])/;

/** `maxBodyBytes` as it should stand: `bodyBytesMax`. */
const turned = (name: string): string => {
  const [qualifier = ''] = qualifierFirst.exec(name) ?? [];
  const rest = name.slice(qualifier.length);
  const last = qualifier.startsWith('max') ? 'Max' : 'Min';
  return `${rest.charAt(0).toLowerCase()}${rest.slice(1)}${last}`;
};

const qualified: Law = {
  claim: 'a qualifier comes last in a name',
  check: eachSource(({ path, bindings, lineAt }) =>
    bindings
      .filter(({ name, borrowed }) => !borrowed && qualifierFirst.test(name))
      .map(({ name, start }) => {
        const fault = `names a thing ${name}`;
        return {
          path,
          line: lineAt(start),
          fault,
          remedy: `write ${turned(name)}: names that belong together line up`,
        };
      }),
  ),
  breaks: [
    {
      files: { 'src/net/x.ts': '\nconst maxBodyBytes = 1;' },
      says: 'src/net/x.ts:2: names a thing maxBodyBytes; write bodyBytesMax',
    },
    { files: { 'digests/x.ts': 'const a = (minStories: 1) => 1;' }, says: 'write storiesMin' },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts': 'const bodyBytesMax = 1;\nconst max = 2;\nconst minutes = f({ maxLength: 3 });',
      },
    },
  ],
};

const span = /(timeout|delay|interval|period|duration|age|grace|backoff|cooldown|lease)(max|min)?$/i;

/** Whether a value is plainly a number: a literal, or arithmetic over such. */
const isNumber = (node: Expression | AnyNode): boolean => {
  if (node.type === 'Literal') return typeof node.value === 'number';
  return node.type === 'BinaryExpression' && (isNumber(node.left) || isNumber(node.right));
};

const measured: Law = {
  claim: 'a span of time is named with its unit',
  check: eachSource(({ path, syntax, lineAt }) => {
    const found: { name: string; start: number }[] = [];
    walk(syntax.program, (node) => {
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return;
      // `pageAge` ends in a span, `page` and `language` only in its letters.
      const word = /[A-Z]?[a-z]+(?:Max|Min)?$/.exec(node.id.name)?.[0] ?? '';
      if (isNumber(node.init) && span.exec(word)?.index === 0)
        found.push({ name: node.id.name, start: node.start });
    });
    return found.map(({ name, start }) => ({
      path,
      line: lineAt(start),
      fault: `gives ${name} a number without a unit`,
      remedy: 'end the name in Ms, Seconds, Minutes, Hours or Days, before Max or Min',
    }));
  }),
  breaks: [
    {
      files: { 'src/net/x.ts': '\nconst connectTimeout = 5_000;' },
      says: 'src/net/x.ts:2: gives connectTimeout a number',
    },
    { files: { 'src/net/x.ts': 'const retryDelayMax = 60 * minute;' }, says: 'gives retryDelayMax a number' },
    { files: { 'src/net/x.ts': 'const grace = 1;' }, says: 'gives grace a number' },
  ],
  keeps: [
    {
      files: {
        'src/net/x.ts':
          'const timeoutMs = 5;\nconst delayMsMax = 6;\nconst page = 7;\nconst interval = setInterval(a);',
      },
    },
  ],
};

/** Laws about names of quantities. */
export const unitLaws: readonly Law[] = [qualified, measured];
