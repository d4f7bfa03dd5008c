import {
  InteractionType,
  type APIApplicationCommand,
  type APIMessage,
  type ApplicationCommandType,
} from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import type { DiscordState } from '../state.ts';
import type { Channel, Guild, StoredMessage, User } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { read, say, type Read } from './channel.ts';
import { awaitAnswer, type Modal, type Seen } from './answer.ts';
import { menuCommand, offeredCommands, typedCommand } from './command.ts';
import { pickData, pressData } from './component.ts';
import { modalData, type Filled } from './modal.ts';
import type { Given } from './options.ts';
import { attachmentBytesMax, sendInteraction, type Act } from './payload.ts';
import type { Place } from './place.ts';
import { download, sightOf, type Download, type Sight } from './sight.ts';

/** Who somebody is. What is left out is as for any new member of the first guild. */
export interface PersonOptions {
  /** Permissions beside those that everyone has. */
  readonly permissions?: bigint;
  readonly locale?: string;
  readonly guild?: Guild;
  /** Whether they installed the bot for themselves, so that it serves them everywhere. */
  readonly installed?: boolean;
  /** How long to wait after a deferral; real time, whatever the clock of the server says. */
  readonly patienceMs?: number;
}

/** A file on somebody's machine. */
interface Upload {
  readonly name: string;
  readonly contents: string | Uint8Array;
  readonly contentType?: string;
}

/** Somebody who does with the bot what people do, and sees what they would see. */
export interface Person {
  readonly user: User;
  readonly channel: Channel;
  /** The same person in another channel, given by its record, id or name; `'@bot'` is the direct message. */
  readonly in: (channel: Channel | string) => Person;
  /** The commands that Discord lists for this person in this channel; slash commands when no type is given. */
  readonly commands: (type?: ApplicationCommandType) => readonly APIApplicationCommand[];
  /** Sends a slash command, as `('/schedule add', { when: 'daily' })`, and waits for the answer. */
  readonly types: (line: string, values?: Given) => Promise<Seen>;
  /** What is offered while the option `focused` is being typed. */
  readonly completes: (line: string, values: Given, focused: string) => Promise<readonly JsonObject[]>;
  /** Uses a command of the menu that opens on a message or on somebody. */
  readonly usesMenu: (name: string, target: APIMessage | User) => Promise<Seen>;
  /** Uploads a file, for an option or a field that takes one. Throws where it is too large. */
  readonly attaches: (file: Upload) => { readonly id: string };
  /** Presses a button, named by its custom id or by its label. */
  readonly presses: (message: APIMessage, button: string) => Promise<Seen>;
  /** Picks from a select, named by its custom id or its placeholder: values or labels, or ids of records. */
  readonly picks: (message: APIMessage, select: string, picked: readonly string[]) => Promise<Seen>;
  /** Fills in a modal and sends it; fields and choices are named by their ids or by their labels. */
  readonly submits: (modal: Modal, filled: Filled) => Promise<Seen>;
  /** What a message shows: its text, buttons, links, selects, pictures and files. Sees what became of it since. */
  readonly sees: (message: APIMessage) => Sight;
  /** Downloads a file of a message: the only one, or the one of that name. */
  readonly downloads: (message: APIMessage, name?: string) => Promise<Download>;
  /** Gives them these permissions in the guild beside those of everyone, instead of what they were given before. */
  readonly gets: (permissions: bigint) => void;
  /** Writes a message of their own. */
  readonly says: (text: string) => APIMessage;
  /** The messages of the channel that this person can see, oldest first. */
  readonly reads: (channel?: Channel | string) => readonly Read[];
}

/** After a deferral a bot has 15 minutes; a test that waits that long has failed. */
const usualPatienceMs = 20_000;

/** Finds somebody by name, or lets them join the guild. */
export function createPerson(discord: DiscordState, name: string, options: PersonOptions = {}): Person {
  const guild = options.guild ?? discord.world.firstGuild();
  const user = memberNamed(discord, guild, { name, ...options });
  const [first] = discord.world.channelsOf(guild);
  if (first === undefined) throw new Error(`The guild ${guild.name} has no channel for ${name} to be in.`);
  return personIn({ discord, user, channel: first }, options.patienceMs ?? usualPatienceMs);
}

function personIn(place: Place, patienceMs: number): Person {
  const { discord, user, channel } = place;
  const act = (deed: Act) => doAndSee(place, deed, patienceMs);
  const click = (message: APIMessage, dataOf: (shown: APIMessage) => JsonObject) => {
    const on = onScreen(place, message);
    const where = channelOf(place, on.message.channel_id);
    const deed = { type: InteractionType.MessageComponent, data: dataOf(on.message), on };
    return doAndSee({ ...place, channel: where }, deed, patienceMs);
  };
  return {
    user,
    channel,
    in: (other) => personIn({ ...place, channel: channelOf(place, other) }, patienceMs),
    commands: (type) => offeredCommands(place, type),
    types: async (line, values = {}) =>
      act({ type: InteractionType.ApplicationCommand, ...typedCommand(place, { line, values }) }),
    completes: async (line, values, focused) => {
      const type = InteractionType.ApplicationCommandAutocomplete;
      return (await act({ type, ...typedCommand(place, { line, values, focused }) })).choices;
    },
    usesMenu: async (name, target) => {
      const shown = 'channel_id' in target ? onScreen(place, target).message : target;
      return act({ type: InteractionType.ApplicationCommand, ...menuCommand(place, name, shown) });
    },
    attaches: (file) => upload(place, file),
    presses: async (message, button) => click(message, (shown) => pressData(shown, button)),
    picks: async (message, select, picked) =>
      click(message, (shown) => pickData(place, shown, select, picked)),
    submits: async (modal, filled) => {
      const { openedBy } = modal;
      const { channel: where, original: on } = openedBy;
      const deed = { type: InteractionType.ModalSubmit, data: modalData(place, modal, filled), on, openedBy };
      return doAndSee({ ...place, channel: where }, deed, patienceMs);
    },
    sees: (message) => sightOf(onScreen(place, message).message),
    downloads: async (message, name) => download(onScreen(place, message).message, name),
    gets: (permissions) => permit(discord.world, guildFor(place), { user, permissions }),
    says: (text) => say(place, text),
    reads: (other = channel) => read({ discord, user, channel: channelOf(place, other) }),
  };
}

async function doAndSee(place: Place, deed: Act, patienceMs: number): Promise<Seen> {
  const interaction = sendInteraction(place, deed);
  return awaitAnswer(place.discord, interaction, patienceMs);
}

function memberNamed(discord: DiscordState, guild: Guild, wanted: PersonOptions & { name: string }): User {
  const { world } = discord;
  const known = [...guild.members.keys()]
    .map((id) => world.user(id))
    .find((user) => user.name === wanted.name);
  const user = known ?? world.addUser(wanted.name);
  if (wanted.installed !== undefined) user.hasInstalledBot = wanted.installed;
  if (wanted.locale !== undefined) user.locale = wanted.locale;
  if (known === undefined) world.addMember(guild, user.id, []);
  if (wanted.permissions !== undefined) permit(world, guild, { user, permissions: wanted.permissions });
  return user;
}

/** What somebody may do is what a role of their own name says. */
function permit(
  world: World,
  guild: Guild,
  { user, permissions }: { user: User; permissions: bigint },
): void {
  const member = guild.members.get(user.id);
  const own = member?.roleIds.map((id) => guild.roles.get(id)).find((role) => role?.name === user.name);
  if (own !== undefined) return world.changeRole(guild, own, { permissions });
  member?.roleIds.push(world.addRole(guild, { name: user.name, permissions }).id);
}

function guildFor({ discord, channel, user }: Place): Guild {
  const guild = discord.world.guildOf(channel);
  if (guild === null) throw new Error(`${user.name} is in no guild here; permissions are a guild's to give.`);
  return guild;
}

function upload({ discord, channel }: Place, { name, contents, contentType = 'text/plain' }: Upload) {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  if (bytes.length > attachmentBytesMax) throw new Error(`${name} is too large to be uploaded.`);
  const { id } = discord.world.files.keep({ channelId: channel.id, name, contentType, bytes });
  return { id };
}

function channelOf({ discord, user }: Place, wanted: Channel | string): Channel {
  if (wanted === '@bot') return discord.world.directChannel(user);
  if (typeof wanted !== 'string') return wanted;
  return discord.world.channels.get(wanted) ?? discord.world.channelNamed(wanted);
}

/** The stored message that a person clicks on. Throws where they cannot see it (any more). */
function onScreen({ discord, user }: Place, message: APIMessage): StoredMessage {
  const stored = discord.world.messagesOf(message.channel_id).get(message.id);
  if (stored === undefined) throw new Error('That message is no longer there.');
  if (stored.visibleTo !== null && stored.visibleTo !== user.id) {
    throw new Error(`${user.name} cannot see that message.`);
  }
  return stored;
}
