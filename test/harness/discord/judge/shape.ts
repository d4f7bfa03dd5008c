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
}

/** A property that must be there and must not be null. */
export function must(check: Check): Field {
  return { check, required: true };
}

/** A property that may be left out or null, as Discord allows nearly everywhere. */
export function may(check: Check): Field {
  return { check, required: false };
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
export function object(fields: Readonly<Record<string, Field>>): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return notAnObject(pointer, report);
    for (const [name, { check, required }] of Object.entries(fields)) {
      const held = value[name];
      const at = `${pointer}/${name}`;
      if (held !== undefined && held !== null) check(held, at, report);
      else if (required) report.wrong(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    for (const name of Object.keys(value)) {
      const known = Object.hasOwn(fields, name);
      if (!known) report.odd(`${pointer}/${escapeKey(name)}`, 'UNKNOWN_PROPERTY', 'Discord ignores this.');
    }
  };
}

/** An object whose shape depends on its property `type`. */
export function tagged(shapes: Readonly<Record<number, Check>>): Check {
  const known = Object.keys(shapes).join(', ');
  return (value, pointer, report) => {
    if (!isObject(value)) return notAnObject(pointer, report);
    const { type } = value;
    if (type === undefined || type === null) {
      return report.wrong(`${pointer}/type`, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    const shape = shapes[Number(type)];
    if (shape !== undefined) return shape(value, pointer, report);
    const message = `Value of field "type" must be one of (${known}).`;
    report.wrong(`${pointer}/type`, 'UNION_TYPE_CHOICES', message);
  };
}

interface Length {
  readonly least?: number;
  readonly most: number;
}

/** A list whose items all pass the same check. */
export function list(item: Check, { least = 0, most }: Length): Check {
  return (value, pointer, report) => {
    if (!isList(value)) return report.wrong(pointer, 'LIST_TYPE_CONVERT', 'Only iterables may be used here.');
    checkLength(value.length, { least, most }, { pointer, report });
    value.forEach((one, index) => item(one, `${pointer}/${index}`, report));
  };
}

/** A list in which no value stands twice. */
export const unique: Check = (value, pointer, report) => {
  if (!isList(value)) return;
  value.forEach((one, index) => {
    if (value.indexOf(one) === index) return;
    report.wrong(
      `${pointer}/${index}`,
      'SET_TYPE_ALREADY_CONTAINS_VALUE',
      'The set already contains this value',
    );
  });
};

/** Text of so many characters, counted as code points, as Discord counts them. */
export function text(length: Length): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') {
      return report.wrong(pointer, 'STRING_TYPE_CONVERT', `Could not interpret "${show(value)}" as string.`);
    }
    checkLength(charactersIn(value), length, { pointer, report });
  };
}

/** Text that needs more than white space, since Discord cuts white space from both ends before it looks. */
export function visibleText(most: number): Check {
  return (value, pointer, report) => {
    const blank = typeof value === 'string' && value.trim() === '';
    if (blank) report.wrong(pointer, 'BASE_TYPE_REQUIRED', 'This field is required');
    else text({ least: 1, most })(value, pointer, report);
  };
}

/** A whole number, also where it is written as text. */
export function integer(least: number, most: number): Check {
  return (value, pointer, report) => {
    if (!isIntegral(value)) {
      return report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not int.`);
    }
    checkRange(Number(value), { least, most }, { pointer, report });
  };
}

/** Any number between two others. */
export function number(least: number, most: number): Check {
  return (value, pointer, report) => {
    const read = typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typeof read !== 'number' || Number.isNaN(read)) {
      return report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not float.`);
    }
    checkRange(read, { least, most }, { pointer, report });
  };
}

export const yesNo: Check = (value, pointer, report) => {
  if (typeof value === 'boolean') return;
  report.wrong(pointer, 'BOOL_TYPE_CONVERT', 'Must be either true or false.');
};

/** One of a few values. A number may be written as text. */
export function oneOf(...choices: readonly (string | number)[]): Check {
  return (value, pointer, report) => {
    const fits = choices.some((choice) => choice === value || String(choice) === value);
    if (!fits) report.wrong(pointer, 'BASE_TYPE_CHOICES', `Value must be one of (${choices.join(', ')}).`);
  };
}

/** An id, as text or as a number. */
export const snowflake: Check = (value, pointer, report) => {
  if (isIntegral(value) && !String(value).startsWith('-')) return;
  report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not snowflake.`);
};

/** An address with one of these schemes, such as `https`. */
export function url(most: number, schemes: readonly string[]): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') {
      return report.wrong(pointer, 'STRING_TYPE_CONVERT', `Could not interpret "${show(value)}" as string.`);
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    checkLength(charactersIn(value), { most }, { pointer, report });
    if (scheme === undefined || !URL.canParse(value)) {
      return report.wrong(pointer, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
    if (schemes.includes(scheme)) return;
    const listed = schemes.map((one) => `'${one}'`).join(', ');
    report.wrong(pointer, 'URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" is not one of (${listed}).`);
  };
}

/** A moment in ISO 8601. */
export const moment: Check = (value, pointer, report) => {
  const written = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value);
  if (written && !Number.isNaN(Date.parse(value))) return;
  report.wrong(pointer, 'DATETIME_TYPE_INVALID', 'Invalid datetime format.');
};

/** What of an object's property a rule about several properties can rely on. */
export function listAt(value: Json | undefined, name: string): readonly JsonObject[] {
  const held = isObject(value) ? value[name] : undefined;
  return isList(held) ? held.filter(isObject) : [];
}

/** Characters as Discord counts them: an emoji of one code point is one. */
export function charactersIn(value: string): number {
  return [...value].length;
}

/** A property name as a JSON pointer writes it (RFC 6901). */
function escapeKey(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

interface At {
  readonly pointer: string;
  readonly report: Report;
}

function checkLength(length: number, { least = 0, most }: Length, { pointer, report }: At): void {
  if (length >= least && length <= most) return;
  const bounds = least > 0 ? `between ${least} and ${most}` : `${most} or fewer`;
  const rule = least > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH';
  report.wrong(pointer, rule, `Must be ${bounds} in length.`);
}

function checkRange(value: number, range: Required<Length>, { pointer, report }: At): void {
  if (value < range.least) {
    report.wrong(pointer, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${range.least}.`);
  }
  if (value > range.most) {
    report.wrong(pointer, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${range.most}.`);
  }
}

function isIntegral(value: Json): boolean {
  if (typeof value === 'number') return Number.isInteger(value);
  return typeof value === 'string' && /^-?\d+$/.test(value);
}

function show(value: Json): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return written.length > 80 ? `${written.slice(0, 80)}...` : written;
}
