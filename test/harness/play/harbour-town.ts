import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { LocalDiscord, Person, WorldPlan } from '../discord/index.ts';

/** Ids that stay the same over restarts, so that what the bot has stored goes on to fit. */
export const botId = '1100000000000000001';
const guildId = '1100000000000000002';

/** The server that one finds on the playground page. */
export const harbourTown: WorldPlan = {
  guilds: [
    {
      id: guildId,
      name: 'Harbour Town',
      channels: [
        { id: '1100000000000000003', name: 'news', topic: 'What happened, in one post' },
        { id: '1100000000000000004', name: 'general', topic: 'Talk about anything' },
      ],
    },
  ],
};

/** Who lives there: an admin, a member, and a member whose Discord speaks German. */
export function residents(discord: LocalDiscord): readonly [Person, Person, Person] {
  const isAdmin = { permissions: PermissionFlagsBits.Administrator };
  return [discord.person('Ada', isAdmin), discord.person('Milo'), discord.person('Greta', { locale: 'de' })];
}
