import type { Json } from '../json.ts';
import { checkLength, type At, type Check, type Length } from './shape.ts';

/**
 * Text of so many characters. The documentation says "characters" and no more; they are counted as code points, as
 * JSON Schema counts `maxLength` in Discord's own specification (RFC 8259): an emoji of one code point is one.
 */
export function text(length: Length): Check {
  return (value, pointer, report) => {
    if (typeof value === 'string') checkLength(charactersIn(value), length, { pointer, report });
    else notText(value, { pointer, report });
  };
}

/** Text from whose ends white space is cut before it is measured, as the documentation says of embeds. */
export function trimmedText(length: Length): Check {
  const check = text(length);
  return (value, pointer, report) => check(typeof value === 'string' ? value.trim() : value, pointer, report);
}

/** Text that needs more than white space. */
export function visibleText(most: number): Check {
  const check = trimmedText({ least: 1, most });
  return (value, pointer, report) => {
    const blank = typeof value === 'string' && value.trim() === '';
    if (blank) report.wrong(pointer, 'BASE_TYPE_REQUIRED', 'This field is required');
    else check(value, pointer, report);
  };
}

/** A whole number. Written as text it is none: the documentation says where it may be (`digits`). */
export function integer(least: number, most: number): Check {
  return (value, pointer, report) => {
    if (Number.isInteger(value)) checkRange(Number(value), { least, most }, { pointer, report });
    else report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not int.`);
  };
}

/** A whole number that may also be written as text, as bit sets and queries are. */
export function digits(least: number, most: number): Check {
  const check = integer(least, most);
  return (value, pointer, report) =>
    check(typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value, pointer, report);
}

/** Any number between two others. */
export function number(least: number, most: number): Check {
  return (value, pointer, report) => {
    if (typeof value === 'number') checkRange(value, { least, most }, { pointer, report });
    else report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not float.`);
  };
}

export const yesNo: Check = (value, pointer, report) => {
  if (typeof value === 'boolean') return;
  report.wrong(pointer, 'BOOL_TYPE_CONVERT', 'Must be either true or false.');
};

/** One of a few values. */
export function oneOf(...choices: readonly (string | number)[]): Check {
  const known: ReadonlySet<Json> = new Set(choices);
  return (value, pointer, report) => {
    if (known.has(value)) return;
    report.wrong(pointer, 'BASE_TYPE_CHOICES', `Value must be one of (${choices.join(', ')}).`);
  };
}

/** The largest id; ids are signed 64-bit integers on Discord's side. */
const snowflakeMax = 2n ** 63n - 1n;

/** An id, as text or as a number, without a sign and without zeros before it. */
export const snowflake: Check = (value, pointer, report) => {
  const written = typeof value === 'number' ? String(value) : value;
  const fits = typeof written === 'string' && /^(0|[1-9]\d{0,18})$/.test(written);
  if (fits && BigInt(written) <= snowflakeMax) return;
  report.wrong(pointer, 'NUMBER_TYPE_COERCE', `Value "${show(value)}" is not snowflake.`);
};

/** What RFC 3986 lets stand in an address: no white space, no letters beyond ASCII that are not percent-encoded. */
const addressPattern = /^([a-z][a-z0-9+.-]*):(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9a-f]{2})+$/i;

/** An address with one of these schemes, such as `https`. */
export function url(most: number, schemes: readonly string[]): Check {
  const listed = schemes.map((one) => `'${one}'`).join(', ');
  return (value, pointer, report) => {
    if (typeof value !== 'string') return notText(value, { pointer, report });
    checkLength(charactersIn(value), { most }, { pointer, report });
    const scheme = addressPattern.exec(value)?.[1]?.toLowerCase();
    if (scheme === undefined || !URL.canParse(value) || /^[^/]*:\/\/$/.test(value)) {
      return report.wrong(pointer, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
    if (schemes.includes(scheme)) return;
    report.wrong(pointer, 'URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" is not one of (${listed}).`);
  };
}

const momentPattern = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/i;

/** A moment in ISO 8601 with its time zone, as in RFC 3339. */
export const moment: Check = (value, pointer, report) => {
  const written = typeof value === 'string' && momentPattern.test(value);
  if (written && !Number.isNaN(Date.parse(value))) return;
  report.wrong(pointer, 'DATETIME_TYPE_INVALID', 'Invalid datetime format.');
};

/** Characters as Discord counts them: an emoji of one code point is one. */
export function charactersIn(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

function notText(value: Json, { pointer, report }: At): void {
  report.wrong(pointer, 'STRING_TYPE_CONVERT', `Could not interpret "${show(value)}" as string.`);
}

function checkRange(value: number, range: Required<Length>, { pointer, report }: At): void {
  if (value < range.least) {
    report.wrong(pointer, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${range.least}.`);
  }
  if (value > range.most) {
    report.wrong(pointer, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${range.most}.`);
  }
}

const shownMax = 80;

/** A value as a message shows it. Only its beginning is written out, however large it is. */
function show(value: Json): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[...]' : '{...}';
  const written = String(value);
  return written.length > shownMax ? `${written.slice(0, shownMax)}...` : written;
}
