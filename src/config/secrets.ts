import { readFileSync } from 'node:fs';

/** Variables of an environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that hold a secret. Each may come from a file instead: `DISCORD_TOKEN_FILE`, and so on. */
export const secretNames = ['DISCORD_TOKEN', 'DATABASE_URL'] as const;

/** A token or an address is a line; a file that is larger is another one. */
const secretBytesMax = 16_384;

const readSecret = (
  name: string,
  file: string,
): { readonly value: string } | { readonly mistake: string } => {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength > secretBytesMax)
      return { mistake: `${name}_FILE names ${file}, which is too large.` };
    const value = bytes.toString('utf8').trim();
    return value === '' ? { mistake: `${name}_FILE names ${file}, which is empty.` } : { value };
  } catch {
    return { mistake: `${name}_FILE names ${file}, which cannot be read.` };
  }
};

/** Puts the secrets in that were given as files, as container platforms and systemd hand them over. */
export const withSecretFiles = (given: Environment, mistakes: string[]): Environment => {
  const values: Record<string, string | undefined> = { ...given };
  for (const name of secretNames) {
    const file = given[`${name}_FILE`];
    if (!file) continue;
    if (given[name]) mistakes.push(`${name} and ${name}_FILE are both set; give one of them.`);
    const secret = readSecret(name, file);
    if ('value' in secret) values[name] = secret.value;
    else mistakes.push(secret.mistake);
  }
  return values;
};

/** Struck out, a shorter password would take half of every log with it. */
const passwordLengthMin = 4;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What no log may show: whoever has it can speak as the bot, or read what it keeps. */
export const secretsIn = (token: string | null, databaseUrl: string | null): readonly string[] => {
  const password = databaseUrl === null ? '' : new URL(databaseUrl).password;
  return [
    ...[token, databaseUrl].filter((secret) => secret !== null),
    ...[password, decoded(password)].filter(({ length }) => length >= passwordLengthMin),
  ];
};
