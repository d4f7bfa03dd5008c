import { isObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { listAt, type Check } from '../shape.ts';
import { charactersIn } from '../values.ts';

/** Commands have options that have options that have options, and no more. */
const depthMax = 3;

/** Source: Discord docs, Application Commands, "Slash Commands": 8000 characters in all. */
export const withinSize: Check = (value, pointer, report) => {
  if (!isObject(value) || charactersOf(value) <= limits.command.characters) return;
  const message = `Command exceeds maximum size (${limits.command.characters})`;
  report.wrong(pointer, 'APPLICATION_COMMAND_TOO_LARGE', message);
};

/** Names, descriptions and choices of a command or an option with all that is in it, each in its longest language. */
function charactersOf(node: JsonObject, depth = 0): number {
  const own = longest(node, 'name') + longest(node, 'description');
  const chosen = listAt(node, 'choices').map((one) => longest(one, 'name') + lengthOf(one['value']));
  const nested = depth < depthMax ? listAt(node, 'options') : [];
  const inner = nested.map((one) => charactersOf(one, depth + 1));
  return [own, ...chosen, ...inner].reduce((sum, length) => sum + length, 0);
}

function longest(node: JsonObject, field: string): number {
  const translations = node[`${field}_localizations`];
  const others = isObject(translations) ? Object.values(translations) : [];
  return [node[field], ...others].reduce<number>((most, one) => Math.max(most, lengthOf(one)), 0);
}

function lengthOf(value: Json | undefined): number {
  return typeof value === 'string' || typeof value === 'number' ? charactersIn(String(value)) : 0;
}
