import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDiscord, Person, Seen } from '../harness/discord/index.ts';
import { buildTown, until, type Town } from './town.ts';

type Guild = ReturnType<LocalDiscord['world']['addGuild']>;

let town: Town;
beforeAll(async () => {
  town = await buildTown();
});
afterAll(() => town.leave());

/** A server that the bot can be let into, with one channel. */
const build = (
  name: string,
  plan: { readonly systemChannel?: string; readonly locale?: string } = {},
): Guild =>
  town.discord.world.addGuild({ name, channels: [{ name: `${name} lobby` }], withoutBot: true, ...plan });

/** How often the bot has noticed that it came to a server. */
const noticed = ({ id }: Guild): number =>
  town
    .bot()
    .log()
    .split('\n')
    .filter((line) => line.includes('"event":"joined"') && line.includes(id)).length;

/** Lets the bot in, and waits until it has noticed and has sent all that it owes. */
const invite = async (guild: Guild): Promise<void> => {
  const before = noticed(guild);
  town.discord.world.inviteBot(guild);
  await until('the bot notices where it came', () => noticed(guild) > before);
};

/** Somebody in the only channel of a server. */
const someoneIn = (guild: Guild, name: string, permissions = 0n): Person =>
  town.discord.person(name, { guild, permissions }).in(`${guild.name} lobby`);

const ofBot = (person: Person, place?: string) =>
  person.reads(place).filter(({ message, ephemeral }) => message.author.bot === true && !ephemeral);

/** Who owns a server and may therefore do everything in it. */
const ownerOf = (guild: Guild): Person =>
  town.discord.person(town.discord.world.user(guild.ownerId).name, { guild });

const pressIn = (person: Person, button: string): Promise<Seen> => {
  const [greeting] = ofBot(person);
  if (greeting === undefined) throw new Error('There is no greeting to press a button under');
  return person.presses(greeting.message, button);
};

describe('a server that lets Broadsheet in while it runs', () => {
  let guild: Guild;
  let manager: Person;
  let member: Person;
  beforeAll(async () => {
    guild = build('Neustadt', { systemChannel: 'Neustadt lobby', locale: 'de' });
    manager = someoneIn(guild, 'Nora', PermissionFlagsBits.ManageGuild);
    member = someoneIn(guild, 'Nils');
    await invite(guild);
    await until('the greeting is there', () => ofBot(member).length > 0);
  });

  test('is greeted once, in its own language, where it shows its own messages', () => {
    expect(ofBot(member).map(({ text }) => text)).toEqual([expect.stringContaining('Broadsheet ist da')]);
    const labels = member.sees(ofBot(member)[0]!.message).buttons.map(({ label }) => label);
    expect(labels).toEqual(['Einrichten', 'Was kann ich tun?']);
    expect(ofBot(ownerOf(guild), '@bot')).toEqual([]);
  });

  test('is set up from the greeting by those who may, and by nobody else', async () => {
    const { modal } = await pressIn(manager, 'Einrichten');
    expect(modal?.title).toBe('Set up a digest');
    const refused = await pressIn(member, 'Einrichten');
    expect(refused.modal).toBeNull();
    expect(refused.text).toContain('Only people who may manage this server');
    expect((await pressIn(member, 'Was kann ich tun?')).text).toContain('Add a source');
  });

  test('is not greeted again by a bot that starts anew, and its button still works', async () => {
    await town.kill();
    await town.restart();
    expect((await pressIn(manager, 'Einrichten')).modal).not.toBeNull();
    // A server that comes later is greeted, so this one would have been, too.
    const later = build('Later', { systemChannel: 'Later lobby' });
    await invite(later);
    await until('the later server is greeted', () => ofBot(someoneIn(later, 'Lea')).length > 0);
    expect(ofBot(member)).toHaveLength(1);
  });

  test('is not greeted again where it throws Broadsheet out and lets it in again', async () => {
    town.discord.world.kickBot(guild);
    await invite(guild);
    expect((await manager.types('/help')).text).toContain('Add a source');
    expect(ofBot(member)).toHaveLength(1);
  });

  test('is not greeted when an outage ends', async () => {
    town.discord.world.setAvailable(guild, false);
    town.discord.world.setAvailable(guild, true);
    expect((await manager.types('/help')).text).toContain('Add a source');
    expect(ofBot(member)).toHaveLength(1);
  });
});

test('a server that let Broadsheet in while it was away is greeted later, and one of old is not', async () => {
  await town.kill();
  const late = build('Late', { systemChannel: 'Late lobby' });
  town.discord.world.inviteBot(late);
  const old = town.discord.world.addGuild({
    name: 'Old',
    channels: [{ name: 'Old lobby' }],
    systemChannel: 'Old lobby',
  });
  await town.restart();
  await until('it is greeted', () => ofBot(someoneIn(late, 'Lou')).length > 0);
  expect(noticed(old)).toBe(0);
});

describe('a server with nowhere to greet it', () => {
  const letters = (guild: Guild) => ofBot(ownerOf(guild), '@bot');

  test('has its owner written to, who learns which server it is and how to get there', async () => {
    const guild = build('Quiet *Town*');
    await invite(guild);
    await until('its owner is written to', () => letters(guild).length > 0);
    const [letter] = letters(guild);
    expect(letter?.text).toContain('Broadsheet has come to Quiet \\*Town\\*');
    expect(letter?.text).toContain('Type /setup in the channel there');
    const { buttons } = ownerOf(guild).sees(letter!.message);
    expect(buttons[0]).toMatchObject({
      label: 'Open the server',
      url: `https://discord.com/channels/${guild.id}`,
    });
    const help = await ownerOf(guild).in('@bot').presses(letter!.message, 'What can I do?');
    expect(help.text).toContain('Add a source');
  });

  test('is left alone in the channel that it lets nobody write to', async () => {
    const guild = build('Closed', { systemChannel: 'Closed lobby' });
    const [lobby] = town.discord.world.channelsOf(guild);
    town.discord.world.denyBot(lobby!, PermissionFlagsBits.SendMessages);
    await invite(guild);
    await until('its owner is written to', () => letters(guild).length > 0);
    expect(ofBot(someoneIn(guild, 'Cleo'))).toEqual([]);
  });

  test('whose owner takes no letters either is served as any other', async () => {
    const guild = build('Silent');
    ownerOf(guild).user.acceptsDirectMessages = false;
    await invite(guild);
    const manager = someoneIn(guild, 'Sam', PermissionFlagsBits.ManageGuild);
    await until('the greeting is refused', () =>
      town.discord.log
        .list()
        .some(
          ({ path, status }) => path.startsWith('/channels/') && path.endsWith('/messages') && status === 403,
        ),
    );
    expect((await manager.types('/setup')).modal).not.toBeNull();
    expect(letters(guild)).toEqual([]);
    expect(town.bot().log()).not.toContain('"level":"error"');
  });
});

test('nothing that was sent broke a rule of Discord', () => expect(town.discord.violations).toEqual([]));
