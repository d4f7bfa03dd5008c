import type { Config, ConfigResult } from '../../config.ts';
import { createSurvey, type Survey } from '../../discord/index.ts';
import type { Clock } from '../../ops/index.ts';
import { openStore, stateOfStore, type Store } from '../../store/index.ts';
import { usingWeb } from '../web.ts';
import { examineDatabase } from './database.ts';
import { examineIdentity, examinePlaces, placesMax } from './discord.ts';
import { examineFeeds } from './feeds.ts';
import { bad, good, type Finding } from './finding.ts';
import { examineClock, examineDisk } from './machine.ts';

export { examineIdentity } from './discord.ts';
export { areBad, keepFromStarting, type Finding } from './finding.ts';

const examineToken = async (
  { discord: { token, apiUrl } }: Config,
  clock: Clock,
  look: (survey: Survey) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
  if (token === null) {
    const remedy =
      'Make an application at https://discord.com/developers/applications and put its token into .env';
    return [bad('token', `There is no DISCORD_TOKEN. ${remedy}.`)];
  }
  const survey = createSurvey({ apiUrl, token }, clock);
  try {
    const { identity, findings } = await examineIdentity(survey, apiUrl);
    if (identity === null) return findings;
    return [...findings, examineClock(identity.aheadMs), ...(await look(survey))];
  } finally {
    await survey.close();
  }
};

/** Opens a store that needs no change; any other is left as it is. */
export const openAsItIs = async ({ database: { file, url } }: Config, clock: Clock) => {
  const state = await stateOfStore({ file, url });
  const finding = examineDatabase(state, url === null ? file : 'The database on the server');
  if (state.kind !== 'current') return { finding, store: null };
  try {
    return { finding, store: await openStore(url ?? file, clock.now()) };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      finding: examineDatabase({ kind: 'unreachable', cause }, url === null ? file : 'The server'),
      store: null,
    };
  }
};

const examineAll = async (config: Config, clock: Clock, store: Store | null): Promise<readonly Finding[]> => {
  const ofDiscord = await examineToken(config, clock, async (survey) =>
    store === null ? [] : examinePlaces(survey, await store.schedules.upcoming(placesMax)),
  );
  return [...ofDiscord, ...(store === null ? [] : await usingWeb(config, (web) => examineFeeds(store, web)))];
};

/** Looks at all that the bot needs, changes nothing, and says what is to be done. Never rejects for what it finds. */
export const examine = async (configured: ConfigResult, clock: Clock): Promise<readonly Finding[]> => {
  if (!configured.ok) return configured.mistakes.map((mistake) => bad('config', mistake));
  const { config } = configured;
  const { file, url } = config.database;
  const { finding, store } = await openAsItIs(config, clock);
  try {
    const disk = url === null ? [await examineDisk(file)] : [];
    const rest = await examineAll(config, clock, store);
    return [good('config', 'The configuration can be read.'), ...disk, finding, ...rest];
  } finally {
    await store?.close();
  }
};
