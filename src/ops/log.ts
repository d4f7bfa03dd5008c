import { pino, type Logger } from 'pino';
import type { Clock } from './clock.ts';
import { createScrubber } from './scrub.ts';

/** What is written down; each level includes those after it. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One of `logLevels`. */
export type LogLevel = (typeof logLevels)[number];

/** What an event is about. An `error` is written with its message, stack and cause. */
type LogFacts = Readonly<Record<string, unknown>>;

type Write = (event: string, facts?: LogFacts) => void;

/** The diary of a process. Events are codes such as `feed-failed`, so that they can be counted. */
export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  /** A log that adds the same facts to every event. */
  readonly child: (facts: LogFacts) => Log;
};

/** How a log is kept. */
type LogOptions = {
  readonly level: LogLevel;
  /** Texts that are struck out wherever they turn up. */
  readonly secrets: readonly string[];
  /** One line a person can read for each event, in place of JSON. */
  readonly pretty: boolean;
  readonly clock: Clock;
  /** Takes a line with its line break. */
  readonly write: (line: string) => void;
};

const levelWidth = 5;

/** Characters that would move a terminal's cursor or change its colours; feeds and errors bring any. */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/g;

/** A fact as people read it: in quotes where it would run into its neighbours. */
const shown = (value: unknown): string =>
  typeof value === 'string' && /^[^\s"\\]+$/.test(value) ? value : JSON.stringify(value);

/** `12:31:02 warn  feed-failed feedId=3`, and an error's stack on lines of its own. */
const prettyLine = (json: string): string => {
  const { at, level, event, error, ...facts }: Record<string, unknown> = JSON.parse(json);
  const time = String(at).slice('2000-01-01T'.length, '2000-01-01T00:00:00'.length);
  const rest = Object.entries(facts).map(([name, value]) => ` ${name}=${shown(value)}`);
  const stack = error instanceof Object && 'stack' in error ? `\n${String(error.stack)}` : '';
  const line = `${time} ${String(level).padEnd(levelWidth)} ${String(event)}${rest.join('')}${stack}`;
  return `${line.replace(controls, '')}\n`;
};

const wrap = (logger: Logger): Log => ({
  debug: (event, facts) => logger.debug(facts ?? {}, event),
  info: (event, facts) => logger.info(facts ?? {}, event),
  warn: (event, facts) => logger.warn(facts ?? {}, event),
  error: (event, facts) => logger.error(facts ?? {}, event),
  child: (facts) => wrap(logger.child(facts)),
});

/** Opens a log. Every line passes the scrubber last, after all formatting. */
export const createLog = ({ level, secrets, pretty, clock, write }: LogOptions): Log => {
  const scrub = createScrubber(secrets);
  const destination = { write: (line: string) => write(scrub(pretty ? prettyLine(line) : line)) };
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date(clock.now()).toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  };
  return wrap(pino(options, destination));
};

/** Where a process writes what people read while its standard output belongs to programs. */
export const standardError = (line: string): void => void process.stderr.write(line);
