import { limits } from '../limits.ts';
import { nullable, record, type Check } from '../shape.ts';
import { text } from '../values.ts';
import { locales } from './locales.ts';

/** Source: Discord docs, Application Commands, "Application Command Naming". */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option: no spaces, and small letters where there are small ones. */
export const slashName: Check = (value, pointer, report) => {
  const fits = typeof value === 'string' && namePattern.test(value) && value === value.toLowerCase();
  if (!fits) report.wrong(pointer, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
};

/** The description of a slash command or of an option. */
export const description = text({ least: 1, most: limits.command.description });

/** Translations by locale, each of which passes the same check as what it translates. */
export function localized(check: Check): Check {
  const translation = nullable(check);
  return record((locale) => (locales.has(locale) ? translation : unknownLocale(locale)));
}

function unknownLocale(locale: string): Check {
  const message = `Value "${locale}" is not a valid enum value.`;
  return (_, pointer, report) => report.wrong(pointer, 'ENUM_TYPE_COERCE', message);
}
