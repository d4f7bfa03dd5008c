/** Writes a value for a `_json` column; `null` stays SQL's null. */
export const toJson = <T>(value: T | null): string | null => (value === null ? null : JSON.stringify(value));

/** Reads a `_json` column. It trusts the text: nothing but this room writes it. */
export const fromJson = <T>(text: string): T => JSON.parse(text);

/** Reads a `_json` column that may hold SQL's null. */
export const fromJsonOrNull = <T>(text: string | null): T | null =>
  text === null ? null : fromJson<T>(text);
