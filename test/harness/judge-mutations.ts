import { isList, isObject, type Json } from './discord/json.ts';

type Path = readonly (string | number)[];

const manyLetters = 200;
const tooManyLetters = 5000;

/** What somebody might put in the place of any value; undefined takes it away. */
const replacements: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  99,
  1e12,
  1e20,
  '',
  ' ',
  '5',
  'x',
  'x'.repeat(manyLetters),
  'x'.repeat(tooManyLetters),
  'https://a.org',
  [],
  [null],
  ['x'],
  [1, 1],
  {},
];

/**
 * Bodies that differ from one in one place each: every kind of value in the place of every value. Places that are in
 * `seen` are left out, and those of this body are added to it: the same field of the same type of component, in
 * whichever of a list's items, would be judged in the same way again.
 */
export function* mutationsOf(body: Json, seen: Set<string>): Generator<Json> {
  for (const path of pathsIn(body)) {
    const place = placeOf(body, path);
    if (seen.has(place)) continue;
    seen.add(place);
    for (const replacement of replacements) yield replaced(body, path, replacement);
  }
}

/** A path without its indexes, with the types of what it goes through. */
function placeOf(body: Json, path: Path): string {
  let value: Json | undefined = body;
  return path
    .map((key) => {
      const type: Json | undefined = isObject(value) ? value['type'] : undefined;
      value = isList(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined;
      return `${type === undefined ? '' : String(type)}/${typeof key === 'number' ? '' : key}`;
    })
    .join('');
}

/** Of a long list the first two items stand for all. */
const itemsMax = 2;

function* pathsIn(value: Json | undefined, at: Path = []): Generator<Path> {
  if (at.length > 0) yield at;
  if (isList(value))
    for (const [index, one] of value.slice(0, itemsMax).entries()) yield* pathsIn(one, [...at, index]);
  else if (isObject(value)) for (const [key, one] of Object.entries(value)) yield* pathsIn(one, [...at, key]);
}

function replaced(value: Json | undefined, [key, ...rest]: Path, replacement: Json | undefined): Json {
  if (isList(value)) {
    const items = value.map((one, index) => (index === key ? at(one, rest, replacement) : one));
    return items.filter((one): one is Json => one !== undefined);
  }
  const name = String(key);
  const { [name]: held, ...others } = isObject(value) ? value : {};
  const changed = at(held, rest, replacement);
  return changed === undefined ? others : { ...others, [name]: changed };
}

function at(value: Json | undefined, rest: Path, replacement: Json | undefined): Json | undefined {
  return rest.length === 0 ? replacement : replaced(value, rest, replacement);
}
