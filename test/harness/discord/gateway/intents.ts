import { GatewayIntentBits as I } from 'discord-api-types/v10';

/** Intents that Discord gives only to bots that asked for them in the developer portal. */
const privilegedIntents = I.GuildMembers | I.GuildPresences | I.MessageContent;

const knownIntents = Object.values(I)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Whether an identify may ask for these; if not, the code that the connection is closed with. */
export function checkIntents(intents: unknown, granted: number): 'allowed' | 4013 | 4014 {
  if (typeof intents !== 'number' || !Number.isInteger(intents)) return 4013;
  if ((intents & ~knownIntents) !== 0) return 4013;
  return (intents & privilegedIntents & ~granted) === 0 ? 'allowed' : 4014;
}
