import { isObject } from '../../json.ts';
import { channelWire } from '../../world/channel-wire.ts';
import { isThread } from '../../world/channels.ts';
import { guildWire } from '../../world/guild-wire.ts';
import { memberWire, roleWire, userWire } from '../../world/wire.ts';
import type { DiscordState } from '../../state.ts';
import { guildPermissions } from '../../world/permissions.ts';
import type { Guild } from '../../world/records.ts';
import { guildOfBot } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { route } from '../route.ts';

/** Guilds, their channels, members and roles, and the way to a direct message. */
export const placeRoutes = [
  route('GET /guilds/:guild', ({ discord, params }) => guildWire(guildOfBot(discord, params.guild))),
  route('GET /guilds/:guild/channels', ({ discord, params }) => {
    const channels = discord.world.channelsOf(guildOfBot(discord, params.guild));
    return channels.filter((one) => !isThread(one)).map((one) => channelWire(discord.world, one));
  }),
  route('GET /guilds/:guild/roles', ({ discord, params }) =>
    [...guildOfBot(discord, params.guild).roles.values()].map(roleWire),
  ),
  route('GET /guilds/:guild/members/:user', ({ discord, params }) => {
    const guild = guildOfBot(discord, params.guild);
    if (!discord.world.users.has(params.user)) throw new Refusal('unknownUser');
    const member = guild.members.get(params.user);
    if (member === undefined) throw new Refusal('unknownMember');
    return memberWire(discord.world, member);
  }),
  route('GET /users/:user', ({ discord, params }) => {
    const user = discord.world.users.get(params.user);
    if (user === undefined) throw new Refusal('unknownUser');
    return userWire(user);
  }),
  route('GET /users/@me/guilds', ({ discord }) => {
    const { guilds, bot } = discord.world;
    return [...guilds.values()]
      .filter((guild) => guild.members.has(bot.id))
      .map((one) => ownGuild(discord, one));
  }),
  route('POST /users/@me/channels', ({ discord, body }) => {
    const user = discord.world.users.get(isObject(body) ? String(body['recipient_id']) : '');
    if (user === undefined) throw new Refusal('unknownUser');
    return channelWire(discord.world, discord.world.directChannel(user));
  }),
];

function ownGuild({ world }: DiscordState, guild: Guild) {
  const member = guild.members.get(world.bot.id);
  const permissions = String(member === undefined ? 0n : guildPermissions(guild, member));
  const { id, name } = guild;
  return { id, name, icon: null, banner: null, owner: false, permissions, features: [] };
}
