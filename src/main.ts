import { constants } from 'node:os';
import { createApp } from './app.ts';
import { environment, readConfig, type Config, type Environment } from './config.ts';
import { exitCodes, type ExitCode } from './main/exit-code.ts';
import { playEnvironment, startPlayground } from './main/playground.ts';
import {
  createLog,
  standardError,
  systemClock,
  systemRandom,
  systemSleep,
  type Clock,
  type Log,
} from './ops/index.ts';

/** Sentences for the person at the terminal; the log is for those who operate the bot. */
const say = (text: string): void => standardError(`${text}\n`);

/** What to run with. The clock is the machine's, but in a playground, where the page can set it ahead. */
type Setup = { readonly config: Config; readonly clock: Clock };

/** The configuration to run with; null where the operator has been told why there is none. */
const configure = async (given: Environment, clock: Clock): Promise<Setup | null> => {
  const result = readConfig(given);
  if (!result.ok) {
    const mistakes = result.mistakes.map((mistake) => `- ${mistake}\n`).join('');
    say(`Broadsheet cannot start with this configuration:\n${mistakes}.env.example lists every variable.`);
    return null;
  }
  if (result.config.discord.token !== null) return { config: result.config, clock };
  if (result.config.isProduction) {
    say('Broadsheet cannot start: NODE_ENV is production and there is no DISCORD_TOKEN. Put it into .env.');
    return null;
  }
  const playground = await startPlayground(given);
  say(`There is no DISCORD_TOKEN, so this is a local Discord. Open ${playground.pageUrl}`);
  say('A first digest appears there within a minute. Stop with Ctrl+C.');
  return configure(playEnvironment(given, playground), playground.clock);
};

/** How long what is in flight has to finish; what is cut short is taken up again after the next start. */
const stopMsMax = 10_000;

/** Why and how the process ends: the first reason counts. */
type Ending = {
  readonly code: Promise<ExitCode>;
  readonly end: (code: ExitCode) => void;
};

/** Ends at a signal; one that comes while it ends, ends it at once. */
const endAtSignals = ({ end }: Ending, log: Log): void => {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(128 + constants.signals[signal]);
      isEnding = true;
      log.info('stopping', { signal });
      end(exitCodes.asked);
    });
  }
};

/** What nobody has caught would be printed as it is, secrets and all. */
const endAtFaults = ({ end }: Ending, log: Log): void => {
  process.on('uncaughtException', (error) => {
    log.error('fault', { error });
    end(exitCodes.failed);
  });
};

const awaitEnding = (log: Log): Ending => {
  const { promise: code, resolve: end } = Promise.withResolvers<ExitCode>();
  const ending = { code, end };
  endAtSignals(ending, log);
  endAtFaults(ending, log);
  return ending;
};

/** Stops, and gives up waiting where that takes too long. */
const stopInTime = async (stop: () => Promise<void>, log: Log): Promise<void> => {
  const late = systemSleep(stopMsMax).then(() => log.warn('stop-cut-short', { stopMsMax }));
  await Promise.race([stop(), late]);
};

/** Resolves with the exit code when a signal comes or Discord ends the connection. */
const runUntilEnd = async ({ config, clock }: Setup, log: Log): Promise<ExitCode> => {
  const { code, end } = awaitEnding(log);
  const app = await createApp(config, {
    clock,
    random: systemRandom,
    sleep: systemSleep,
    log,
    onEnd: ({ kind, reason }) => {
      say(reason);
      end(exitCodes[kind]);
    },
  });
  try {
    await Promise.race([app.start(), code]);
    return await code;
  } finally {
    await stopInTime(app.stop, log);
  }
};

/** Runs the bot until it is told to stop, and gives the exit code. Without a token it plays against a local Discord. */
export const start = async (given: Environment = environment): Promise<ExitCode> => {
  const setup = await configure(given, systemClock);
  if (setup === null) return exitCodes.misconfigured;
  const { logLevel: level, isLogPretty: pretty, secrets } = setup.config;
  const log = createLog({ level, pretty, secrets, clock: setup.clock, write: standardError });
  try {
    return await runUntilEnd(setup, log);
  } catch (error) {
    log.error('start-failed', { error });
    say(
      'Broadsheet could not start. Check the token and that Discord can be reached; the log says what happened, and ' +
        '"broadsheet doctor" what is wrong.',
    );
    return exitCodes.failed;
  }
};

// The signals and everything that is open are dealt with; what a library left behind must not keep the process.
if (import.meta.main) process.exit(await start());
