import { z } from 'zod';
import { secretsIn, withSecretFiles, type Environment } from './config/secrets.ts';
import { readShards, type Shards } from './config/shards.ts';
import { parseAllowedHost, type AllowedHost } from './net/index.ts';
import { logLevels, type LogLevel } from './ops/index.ts';

export type { Environment } from './config/secrets.ts';

/** What a process does: the gateway and its answers (`bot`), jobs and posts (`worker`), or all of it. */
export const roles = ['all', 'bot', 'worker'] as const;

/** One of `roles`. */
export type Role = (typeof roles)[number];

/** This process's own environment. Everything else is handed what it needs of it. */
export const environment: Environment = process.env;

/** Everything that an operator may decide. */
export type Config = {
  readonly isProduction: boolean;
  /** `token` is null where none was given. */
  readonly discord: {
    readonly apiUrl: string;
    readonly token: string | null;
    readonly shards: Shards;
    /** A gateway from which nothing has come for so long is dead. */
    readonly silenceMsMax: number;
  };
  readonly role: Role;
  /** Where health and metrics are answered; `null` where nobody asks. */
  readonly status: { readonly host: string; readonly port: number } | null;
  /** Everything is kept on the server of `url`, a `postgres://` address; in the file where there is none. */
  readonly database: { readonly file: string; readonly url: string | null; readonly connectionsMax: number };
  /** Private hosts that may be fetched from all the same. */
  readonly fetchAllow: readonly AllowedHost[];
  /** Where the owner of a site can reach the operator; may be empty. */
  readonly contact: string;
  /** A file of starter packs that are offered instead of those that come with Broadsheet. */
  readonly packsFile: string | null;
  /** How often a feed is checked that says nothing else. */
  readonly pollEveryMs: number;
  /** A page or a digest that takes longer is given up. */
  readonly workTimeoutMs: number;
  readonly logLevel: LogLevel;
  /** Lines for people; JSON for programs otherwise. */
  readonly isLogPretty: boolean;
  /** What no log may show. */
  readonly secrets: readonly string[];
  /** Whether the command line shows the stack of what broke. */
  readonly isDebugging: boolean;
};

/** The configuration, or every mistake in it, a sentence each. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

const minuteMs = 60_000;
const secondMs = 1_000;

/** Connections of a process to a server: statements are short, and few wait for each other. */
const connectionsUsual = 5;

/** A variable that is set to nothing counts as not set: `.env.example` is copied whole. */
const unsetIfEmpty = (value: unknown): unknown => (value === '' ? undefined : value);

const variable = <T extends z.ZodType>(schema: T) => z.preprocess(unsetIfEmpty, schema);

const number = (from: number, to: number, otherwise: number) =>
  variable(
    z.coerce
      .number(`is not a number; give one from ${from} to ${to}`)
      .min(from, `is too small; give a number from ${from} to ${to}`)
      .max(to, `is too large; give a number from ${from} to ${to}`)
      .default(otherwise),
  );

const flag = variable(z.enum(['0', '1'], 'is neither 0 nor 1').default('0')).transform(
  (value) => value === '1',
);

const allowedHosts = variable(z.string().default('')).transform((text, context) =>
  text
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const host = parseAllowedHost(part);
      if (host === null) {
        context.addIssue(`names “${part}”, which is neither a host nor host:port; part several by commas`);
      }
      return host ?? [];
    }),
);

const shards = variable(z.string().default('all')).transform((text, context): Shards => {
  const read = readShards(text);
  if (typeof read === 'string' || !('mistake' in read)) return read;
  context.addIssue(read.mistake);
  return 'all';
});

/** Loopback alone: who else may ask is for the operator to say. */
const loopback = '127.0.0.1';

/** A host's name or a literal address, and nothing that belongs to the rest of a web address. */
const hostShape = /^[\w.:-]+$/u;

const schema = z.object({
  NODE_ENV: variable(z.string().default('development')),
  DISCORD_TOKEN: variable(z.string().regex(/^\S+$/u, 'has spaces in it; copy the token alone').optional()),
  DISCORD_API_URL: variable(
    z
      .url({ protocol: /^https?$/u, message: 'is no web address; leave it out for Discord itself' })
      .default('https://discord.com/api'),
  ),
  DATABASE_FILE: variable(z.string().default('var/broadsheet.db')),
  DATABASE_URL: variable(
    z
      .url({
        protocol: /^postgres(?:ql)?$/u,
        message: 'is no address of a PostgreSQL server; give postgres://user:password@host/database',
      })
      .optional(),
  ),
  DATABASE_CONNECTIONS: number(1, 50, connectionsUsual),
  ROLE: variable(z.enum(roles, `is no role; give one of ${roles.join(', ')}`).default('all')),
  SHARDS: shards,
  GATEWAY_SILENCE_SECONDS: number(5, 3600, 300),
  METRICS_PORT: variable(
    z.coerce
      .number('is not a number; give a port from 1 to 65535')
      .int('is no whole number; give a port from 1 to 65535')
      .min(1, 'is too small; give a port from 1 to 65535')
      .max(65_535, 'is too large; give a port from 1 to 65535')
      .optional(),
  ),
  METRICS_HOST: variable(
    z.string().regex(hostShape, 'is no host; give an address such as 127.0.0.1 or 0.0.0.0').default(loopback),
  ),
  FETCH_ALLOW: allowedHosts,
  FETCH_CONTACT: variable(z.string().default('')),
  PACKS_FILE: variable(z.string().optional()),
  POLL_MINUTES: number(1, 1440, 15),
  WORK_SECONDS: number(1, 120, 15),
  LOG_LEVEL: variable(z.enum(logLevels, `is no level; give one of ${logLevels.join(', ')}`).default('info')),
  LOG_PRETTY: flag,
  BROADSHEET_DEBUG: flag,
});

/** Reads the configuration out of an environment: once, and with every mistake at once. */
export const readConfig = (given: Environment): ConfigResult => {
  const mistakes: string[] = [];
  const parsed = schema.safeParse(withSecretFiles(given, mistakes));
  if (!parsed.success) {
    mistakes.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
  }
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes };
  const value = parsed.data;
  const { DISCORD_TOKEN: token = null, DATABASE_URL: url = null } = value;
  return {
    ok: true,
    config: {
      isProduction: value.NODE_ENV === 'production',
      discord: {
        apiUrl: value.DISCORD_API_URL.replace(/\/$/u, ''),
        token,
        shards: value.SHARDS,
        silenceMsMax: value.GATEWAY_SILENCE_SECONDS * secondMs,
      },
      role: value.ROLE,
      status:
        value.METRICS_PORT === undefined ? null : { host: value.METRICS_HOST, port: value.METRICS_PORT },
      database: {
        file: value.DATABASE_FILE,
        url,
        connectionsMax: Math.floor(value.DATABASE_CONNECTIONS),
      },
      fetchAllow: value.FETCH_ALLOW,
      contact: value.FETCH_CONTACT,
      packsFile: value.PACKS_FILE ?? null,
      pollEveryMs: value.POLL_MINUTES * minuteMs,
      workTimeoutMs: value.WORK_SECONDS * secondMs,
      logLevel: value.LOG_LEVEL,
      isLogPretty: value.LOG_PRETTY,
      secrets: secretsIn(token, url),
      isDebugging: value.BROADSHEET_DEBUG,
    },
  };
};

/** The variables that the configuration is read from, without the secrets' files. */
export const variableNames: readonly string[] = Object.keys(schema.shape);
