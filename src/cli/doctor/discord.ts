import { definitions } from '#commands';
import type { Identity, Survey } from '../../discord/index.ts';
import type { ScheduleRecord } from '../../store/index.ts';
import { bad, good, warning, type Finding } from './finding.ts';

/** A channel costs Discord a few requests; those of the next editions matter most. */
export const placesMax = 50;

const examineCommands = ({ commandNames }: Identity): Finding => {
  const missing = definitions.filter(({ name }) => !commandNames.includes(name));
  return missing.length === 0
    ? good('commands', `Discord knows all ${definitions.length} commands.`)
    : warning(
        'commands',
        `Discord does not know ${missing.map(({ name }) => `/${name}`).join(', ')}. ` +
          'The next start registers them, and so does broadsheet register.',
      );
};

const examineStarts = ({ startsLeft, startsResetAt, shards }: Identity): Finding => {
  const words = `${shards} ${shards === 1 ? 'shard is' : 'shards are'} recommended, ${startsLeft} logins are left`;
  return startsLeft >= shards
    ? good('gateway', `${words}.`)
    : bad(
        'gateway',
        `${words}: the bot has been started too often. Wait until ${new Date(startsResetAt).toISOString()}, and find ` +
          'out from its log why it ended.',
      );
};

/** What Discord says to the token, and of the bot behind it. */
export const examineIdentity = async (
  survey: Survey,
  apiUrl: string,
): Promise<{ readonly identity: Identity | null; readonly findings: readonly Finding[] }> => {
  const met = await survey.identify();
  if (met.kind === 'known') {
    const { identity } = met;
    const known = good('token', `The token is that of “${identity.name}” (${identity.applicationId}).`);
    return { identity, findings: [known, examineCommands(identity), examineStarts(identity)] };
  }
  const said =
    met.kind === 'refused'
      ? bad(
          'token',
          'Discord does not know this token. Copy it anew from https://discord.com/developers/applications (Bot, ' +
            'Reset Token) into DISCORD_TOKEN.',
        )
      : bad(
          'discord',
          `${apiUrl} could not be asked (${met.cause}). Check the network, the proxy and DISCORD_API_URL.`,
        );
  return { identity: null, findings: [said] };
};

const examinePlace = async (survey: Survey, schedule: ScheduleRecord): Promise<readonly Finding[]> => {
  const { name, guildId, channelId } = schedule;
  const where = `“${name}” posts to channel ${channelId} of server ${guildId}`;
  const way = await survey.wayTo({ guildId, channelId });
  if (way.kind === 'closed') {
    const rights = way.missing.join(', ');
    return [bad('permissions', `${where}, where Broadsheet lacks: ${rights}. Allow that in its settings.`)];
  }
  if (way.kind === 'gone') {
    const remedy = 'Choose another place with /schedule, or invite Broadsheet again';
    return [bad('permissions', `${where}, and that ${way.what} is gone. ${remedy}.`)];
  }
  return way.kind === 'unknown'
    ? [warning('permissions', `${where}, which could not be looked at (${way.cause}). Try again later.`)]
    : [];
};

/** Whether the bot may post where its next editions go. Direct messages cannot be tried without sending one. */
export const examinePlaces = async (
  survey: Survey,
  schedules: readonly ScheduleRecord[],
): Promise<readonly Finding[]> => {
  const places = schedules.filter(({ place }) => place !== 'direct');
  const findings: Finding[] = [];
  // One after another: the limits that Discord sets are the bot's too, which may be at work.
  for (const schedule of places) findings.push(...(await examinePlace(survey, schedule)));
  if (findings.length > 0) return findings;
  return [
    places.length === 0
      ? good('permissions', 'No schedule posts to a channel yet.')
      : good('permissions', `The places of the next ${places.length} schedules are open.`),
  ];
};
