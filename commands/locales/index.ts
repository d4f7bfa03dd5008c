import type { Definition, Request } from '../command.ts';
import german from './de.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

/**
 * A language's words for commands, by their paths: `digest now`, `digest now stories` for an option, each with name
 * and description, and `digest now style: brief` for the name of a choice.
 */
type CommandWords = Readonly<Record<string, string | readonly string[]>>;

/** Discord's locales and whose words they take. Source: Reference, "Locales". */
const tables: Readonly<Record<string, CommandWords>> = {
  de: german,
  fr: french,
  'es-ES': spanish,
  'es-419': spanish,
};

/** What of a definition has names: a command, a subcommand, an option. */
type Named = {
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Named[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
};

/** One of the words of a path in every locale that has them: 0 is the name, 1 the description. */
const wordsOf = (path: string, place: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([locale, words]) => {
      const entry = words[path];
      const word = typeof entry === 'string' ? [entry][place] : entry?.[place];
      return word === undefined ? [] : [[locale, word]];
    }),
  );

const localisedPart = (part: Named, above: string): Named => {
  const path = `${above} ${part.name}`.trim();
  return {
    ...part,
    name_localizations: wordsOf(path, 0),
    ...(part.description === undefined ? {} : { description_localizations: wordsOf(path, 1) }),
    ...(part.options === undefined
      ? {}
      : { options: part.options.map((option) => localisedPart(option, path)) }),
    ...(part.choices === undefined
      ? {}
      : {
          choices: part.choices.map((choice) => ({
            ...choice,
            name_localizations: wordsOf(`${path}: ${choice.value}`, 0),
          })),
        }),
  } as Named;
};

/** A definition with its names and descriptions in every interface language. */
export const localised = (definition: Definition): Definition =>
  localisedPart(definition as Named, '') as Definition;

/** Options of the command that was given, by the names that the person sees them under. */
export const optionNames = (
  { command, action, person }: Request,
  names: readonly string[],
): readonly string[] =>
  names.map((name) => {
    const path = [command, action, name].filter((part) => part !== '').join(' ');
    return wordsOf(path, 0)[person.locale] ?? name;
  });
