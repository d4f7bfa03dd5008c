import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** Where a check writes what it found. Pointers are JSON pointers into the body. */
export interface Report {
  /** Something that Discord refuses. */
  readonly wrong: (pointer: string, rule: string, message: string) => void;
  /** Something that Discord ignores. */
  readonly odd: (pointer: string, rule: string, message: string) => void;
}

/** Looks at one value and reports what is wrong with it. Names and wording of the rules are Discord's own. */
export type Check = (value: Json, pointer: string, report: Report) => void;

interface Field {
  readonly check: Check;
  readonly required: boolean;
  readonly nullable: boolean;
}

/** The properties of an object, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** A property that must be there and must not be null. */
export function must(check: Check): Field {
  return { check, required: true, nullable: false };
}

/** A property that may be left out or null, as Discord allows nearly everywhere. */
export function may(check: Check): Field {
  return { check, required: false, nullable: true };
}

/** A property that may be left out, but must not be null. */
export function mayNotBeNull(check: Check): Field {
  return { check, required: false, nullable: false };
}

/** Accepts whatever is there. */
export const anything: Check = () => undefined;

/** Null, or what passes a check. */
export function nullable(check: Check): Check {
  return (value, pointer, report) => {
    if (value !== null) check(value, pointer, report);
  };
}

/** Several checks of one value. */
export function all(...checks: readonly Check[]): Check {
  return (value, pointer, report) => checks.forEach((check) => check(value, pointer, report));
}

const notAnObject = (pointer: string, report: Report) =>
  report.wrong(pointer, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used here.');

const isMissing = (pointer: string, report: Report) =>
  report.wrong(pointer, 'BASE_TYPE_REQUIRED', 'This field is required');

/** An object whose every property passes the same check, which is told the property's name. */
export function record(entry: (key: string) => Check): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return notAnObject(pointer, report);
    for (const [key, held] of Object.entries(value)) {
      if (held !== undefined) entry(key)(held, `${pointer}/${escapeKey(key)}`, report);
    }
  };
}

/** An object with these properties. Others are reported as odd: Discord ignores them. */
export function object(fields: Fields): Check {
  const listed = Object.entries(fields);
  return (value, pointer, report) => {
    if (!isObject(value)) return notAnObject(pointer, report);
    for (const [name, field] of listed) checkField(value[name], `${pointer}/${name}`, { field, report });
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue;
      report.odd(`${pointer}/${escapeKey(name)}`, 'UNKNOWN_PROPERTY', 'Discord ignores this.');
    }
  };
}

interface FieldAt {
  readonly field: Field;
  readonly report: Report;
}

function checkField(held: Json | undefined, pointer: string, { field, report }: FieldAt): void {
  if (held !== undefined && held !== null) field.check(held, pointer, report);
  else if (field.required || (held === null && !field.nullable)) isMissing(pointer, report);
}

/** An object whose shape depends on its property `type`. */
export function tagged(shapes: Readonly<Record<number, Check>>): Check {
  const byType = new Map(Object.entries(shapes).map(([type, shape]) => [Number(type), shape]));
  const message = `Value of field "type" must be one of (${[...byType.keys()].join(', ')}).`;
  return (value, pointer, report) => {
    if (!isObject(value)) return notAnObject(pointer, report);
    const { type } = value;
    if (type === undefined || type === null) return isMissing(`${pointer}/type`, report);
    const shape = typeof type === 'number' ? byType.get(type) : undefined;
    if (shape === undefined) report.wrong(`${pointer}/type`, 'UNION_TYPE_CHOICES', message);
    else shape(value, pointer, report);
  };
}

/** How long something may be, bounds included. */
export interface Length {
  readonly least?: number;
  readonly most: number;
}

/** A list whose items all pass the same check. What stands beyond the longest list is not looked at. */
export function list(item: Check, { least = 0, most }: Length): Check {
  return (value, pointer, report) => {
    if (!isList(value)) return report.wrong(pointer, 'LIST_TYPE_CONVERT', 'Only iterables may be used here.');
    checkLength(value.length, { least, most }, { pointer, report });
    value.slice(0, most).forEach((one, index) => item(one, `${pointer}/${index}`, report));
  };
}

/** A list in which no value stands twice. */
export const unique: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  for (const index of repeatedIn(value.map(String))) {
    const message = 'The set already contains this value';
    report.wrong(`${pointer}/${index}`, 'SET_TYPE_ALREADY_CONTAINS_VALUE', message);
  }
};

/** Where values stand that stood before; those that are undefined do not count. */
export function repeatedIn(values: readonly (Json | undefined)[]): number[] {
  const seen = new Set<Json>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
}

/** What of an object's property a rule about several properties can rely on. */
export function listAt(value: Json | undefined, name: string): readonly JsonObject[] {
  const held = isObject(value) ? value[name] : undefined;
  return isList(held) ? held.filter(isObject) : [];
}

/** A property name as a JSON pointer writes it (RFC 6901). */
function escapeKey(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Where something stands and who is told. */
export interface At {
  readonly pointer: string;
  readonly report: Report;
}

export function checkLength(length: number, { least = 0, most }: Length, { pointer, report }: At): void {
  if (length >= least && length <= most) return;
  const bounds = least > 0 ? `between ${least} and ${most}` : `${most} or fewer`;
  const rule = least > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH';
  report.wrong(pointer, rule, `Must be ${bounds} in length.`);
}
