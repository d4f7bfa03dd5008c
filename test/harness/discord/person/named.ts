import { isList, isObject, type JsonObject } from '../json.ts';

/** Something with a name, and other names in other languages: a command, an option, a choice. */
interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
}

/** Whether somebody whose client speaks `locale` can mean this by that name: in the bot's own language or in theirs. */
export function isCalled(named: Named, name: string, locale: string): boolean {
  return named.name === name || named.name_localizations?.[locale] === name;
}

/** Values as a select or a group of choices has them; people see labels, and may name one by its label. */
export function valuesOf(field: JsonObject, given: readonly string[]): readonly string[] {
  const options = isList(field['options']) ? field['options'].filter(isObject) : [];
  return given.map((one) => {
    const known = options.some((option) => option['value'] === one);
    const labelled = known ? undefined : options.find((option) => option['label'] === one);
    return String(labelled?.['value'] ?? one);
  });
}
