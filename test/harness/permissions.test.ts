import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createEvents } from './discord/events.ts';
import { channelPermissions, guildPermissions, has } from './discord/world/permissions.ts';
import { World } from './discord/world/world.ts';

const world = new World({ now: () => 0, events: createEvents(), bot: { name: 'Bot' } });
const read = P.ViewChannel | P.ReadMessageHistory;

function somebody(rolePermissions: readonly bigint[]) {
  const guild = world.addGuild({ name: 'Guild', everyone: read });
  const channel = world.addChannel(guild, { name: 'channel' });
  const roles = rolePermissions.map((permissions) => world.addRole(guild, { name: 'role', permissions }));
  const member = world.addMember(
    guild,
    world.addUser('Ada').id,
    roles.map((role) => role.id),
  );
  const roleIds = [guild.id, ...roles.map((role) => role.id)];
  /** Index 0 is everyone, index 1 the first role; 'self' is the member alone. */
  const overwrite = (of: number | 'self', allow: bigint, deny: bigint) => {
    const id = of === 'self' ? member.userId : (roleIds[of] ?? '');
    channel.overwrites.push({ id, kind: of === 'self' ? 'member' : 'role', allow, deny });
  };
  const may = () => channelPermissions(guild, channel, member);
  return { guild, member, overwrite, may };
}

describe('permissions', () => {
  it('are those of everyone and of all roles together', () => {
    const { guild, member } = somebody([P.SendMessages, P.ManageGuild]);
    expect(guildPermissions(guild, member)).toBe(read | P.SendMessages | P.ManageGuild);
  });

  it('are all for the owner and for an administrator, whatever the channel says', () => {
    const admin = somebody([P.Administrator]);
    admin.overwrite(0, 0n, P.ViewChannel);
    expect(has(admin.may(), P.ViewChannel | P.BanMembers)).toBe(true);
    const owner = somebody([]);
    owner.guild.ownerId = owner.member.userId;
    expect(has(owner.may(), P.BanMembers)).toBe(true);
  });

  it('in a channel follow everyone, then the roles together, then the member', () => {
    const { overwrite, may } = somebody([P.SendMessages, P.SendMessages]);
    overwrite(0, 0n, P.SendMessages);
    expect(has(may(), P.SendMessages)).toBe(false);
    overwrite(1, 0n, P.SendMessages);
    overwrite(2, P.SendMessages, 0n);
    expect(has(may(), P.SendMessages)).toBe(true);
    overwrite('self', 0n, P.SendMessages);
    expect(has(may(), P.SendMessages)).toBe(false);
  });

  it('are none where the channel cannot be seen', () => {
    const { overwrite, may } = somebody([P.SendMessages]);
    overwrite(0, 0n, P.ViewChannel);
    expect(may()).toBe(0n);
  });

  it('to mention everyone, embed and attach need the one to send', () => {
    const { overwrite, may } = somebody([P.SendMessages | P.MentionEveryone | P.EmbedLinks | P.AttachFiles]);
    expect(has(may(), P.MentionEveryone | P.EmbedLinks | P.AttachFiles)).toBe(true);
    overwrite(0, 0n, P.SendMessages);
    expect(may()).toBe(read);
  });
});
