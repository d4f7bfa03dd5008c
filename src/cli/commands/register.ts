import { definitions } from '#commands';
import { systemClock } from '../../ops/index.ts';
import { defineCommand, finished, misusedCommand, toldWhy, type Outcome } from '../command.ts';
import type { Config } from '../../config.ts';
import type { Terminal } from '../terminal.ts';

const registerNow = async ({ discord: { apiUrl, token } }: Config, terminal: Terminal): Promise<Outcome> => {
  if (token === null) return misusedCommand('There is no DISCORD_TOKEN to register commands with.');
  const [{ createSurvey }, { examineIdentity }] = await Promise.all([
    import('../../discord/index.ts'),
    import('../doctor/index.ts'),
  ]);
  const survey = createSurvey({ apiUrl, token }, systemClock);
  try {
    const { identity, findings } = await examineIdentity(survey, apiUrl);
    if (identity === null) {
      for (const { says } of findings) terminal.say(says);
      return toldWhy;
    }
    const ids = await survey.register(identity.applicationId, definitions);
    const names = [...ids.keys()].map((name) => `/${name}`).join(', ');
    await terminal.show(`Discord knows the commands of “${identity.name}” now: ${names}.\n`);
    return finished;
  } finally {
    await survey.close();
  }
};

/** `broadsheet register`: the slash commands, told to Discord anew. */
export const register = defineCommand({
  name: 'register',
  summary: 'tell Discord the slash commands anew',
  operands: { usage: '', max: 0 },
  options: {},
  notes: [
    'The bot registers its commands by itself when it starts and they have changed. This is for when somebody has ' +
      'removed or changed them meanwhile.',
  ],
  examples: ['broadsheet register'],
  run: async (_values, _operands, { terminal, configured }) => {
    if (!configured.ok) return misusedCommand(configured.mistakes.join(' '));
    return terminal.during('Registering', registerNow(configured.config, terminal));
  },
});
