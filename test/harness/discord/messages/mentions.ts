import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, User } from '../world/records.ts';
import { userWire } from '../world/wire.ts';
import type { World } from '../world/world.ts';

/** Whom a message pings: the answer to "could this text have pinged everyone?". */
interface Mentions {
  readonly mentions: readonly ReturnType<typeof userWire>[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
}

/**
 * Whom an author's text pings, after `allowed_mentions`. Without `allowed_mentions` everything in the text pings, but
 * `@everyone` and roles that are not mentionable only with the permission for it.
 * Source: Discord docs, Message, "Allowed Mentions Object".
 */
export function mentionsOf(
  world: World,
  { channel, author, text }: { channel: Channel; author: User; text: string },
  allowed: Json | undefined,
): Mentions {
  const guild = world.guildOf(channel);
  const member = guild?.members.get(author.id);
  const may = guild && member ? channelPermissions(guild, channel, member) : 0n;
  const everyone = has(may, PermissionFlagsBits.MentionEveryone);
  const roles = named(text, /<@&(\d+)>/g, allows(allowed, 'roles')).filter((id) => {
    const role = guild?.roles.get(id);
    return role !== undefined && (role.mentionable || everyone);
  });
  const users = named(text, /<@!?(\d+)>/g, allows(allowed, 'users')).flatMap((id) => {
    const user = world.users.get(id);
    return user === undefined ? [] : [userWire(user)];
  });
  const called = /@(everyone|here)\b/.test(text) && everyone && allows(allowed, 'everyone')('');
  return { mentions: users, mention_roles: roles, mention_everyone: called };
}

function named(text: string, pattern: RegExp, allowed: (id: string) => boolean): string[] {
  const ids = [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
  return [...new Set(ids)].filter(allowed);
}

function allows(allowed: Json | undefined, kind: 'users' | 'roles' | 'everyone'): (id: string) => boolean {
  if (!isObject(allowed)) return () => true;
  if (listed(allowed, 'parse').includes(kind)) return () => true;
  return (id) => listed(allowed, kind).includes(id);
}

function listed(allowed: JsonObject, field: string): readonly Json[] {
  const value = allowed[field];
  return isList(value) ? value : [];
}
