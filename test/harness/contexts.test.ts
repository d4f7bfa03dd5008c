import {
  ApplicationCommandType,
  PermissionFlagsBits as P,
  type APIMessage,
  type Client,
  type Interaction,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { connectClient } from './client.ts';
import { startDiscord, type LocalDiscord, type Person } from './discord/index.ts';
import { withSpec } from './spec.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ada: Person;
let heard: Interaction[];

const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const commands = [
  { name: 'news', description: 'Tells the news', options: [file('paper')], ...everywhere },
  { name: 'setup', description: 'Sets up', integration_types: [0], contexts: [0] },
  { name: 'mine', description: 'Is mine', integration_types: [1], contexts: [0, 1, 2] },
  { name: 'Sum up', type: ApplicationCommandType.Message, ...everywhere },
  { name: 'Who is it', type: ApplicationCommandType.User, ...everywhere },
];

beforeEach(async () => {
  discord = await startDiscord(withSpec());
  client = await connectClient(discord);
  heard = [];
  const { status } = await call(discord, `PUT /applications/${discord.applicationId}/commands`, commands);
  expect(status).toBe(200);
  client.on('interactionCreate', (interaction) => {
    heard.push(interaction);
    void answer(interaction);
  });
  ada = discord.person('Ada');
});

afterEach(async () => {
  await client.destroy();
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

function file(name: string) {
  return { name, description: 'A file', type: 11 };
}

async function answer(interaction: Interaction) {
  if (!interaction.isRepliable()) return;
  if (interaction.isMessageContextMenuCommand()) {
    const { author, content } = interaction.targetMessage;
    return interaction.reply(`${author.username}: ${content}`);
  }
  if (interaction.isUserContextMenuCommand())
    return interaction.reply(`${interaction.targetUser.globalName}`);
  const paper = interaction.isChatInputCommand() ? interaction.options.getAttachment('paper') : null;
  if (paper === null) return interaction.reply('News');
  return interaction.reply(`${paper.name}: ${await (await fetch(paper.url)).text()}`);
}

const elsewhere = (everyone?: bigint) =>
  discord.world.addGuild({
    name: 'Elsewhere',
    channels: [{ name: 'hall' }],
    withoutBot: true,
    ...(everyone === undefined ? {} : { everyone }),
  });
const names = (person: Person) => person.commands().map(({ name }) => name);
/** What the gateway sent to the bot for something that a person did. */
const payload = async (act: () => Promise<unknown>) => {
  const asked = new Promise<object>((resolve) => discord.on('interaction', (one) => resolve(one.payload)));
  await act();
  return asked;
};

describe('what is offered', () => {
  it('depends on who installed the bot and on the place', () => {
    const guild = elsewhere();
    const eve = discord.person('Eve', { guild, installed: true });
    const friends = discord.world.privateChannel([eve.user, ada.user]);
    expect(names(ada)).toEqual(['news', 'setup']);
    expect(names(ada.in('@bot'))).toEqual(['news']);
    expect(names(eve)).toEqual(['news', 'mine']);
    expect(names(eve.in(friends))).toEqual(['news', 'mine']);
    expect(names(ada.in(friends))).toEqual([]);
    expect(names(discord.person('Guest', { guild }))).toEqual([]);
    expect(ada.commands(ApplicationCommandType.Message).map(({ name }) => name)).toEqual(['Sum up']);
  });
});

describe('an interaction', () => {
  it('says where it is and who installed the bot', async () => {
    const guild = discord.world.firstGuild();
    expect(await payload(() => ada.types('/news'))).toMatchObject({
      context: 0,
      guild_id: guild.id,
      authorizing_integration_owners: { 0: guild.id },
    });
    const both = discord.person('Ben', { installed: true });
    const owners = { 0: '0', 1: both.user.id };
    expect(await payload(() => both.in('@bot').types('/news'))).toMatchObject({
      context: 1,
      authorizing_integration_owners: owners,
      user: { id: both.user.id },
    });
  });

  it('in a guild without the bot reaches it, and its answer is read there', async () => {
    const guild = elsewhere();
    const eve = discord.person('Eve', { guild, installed: true });
    expect(await payload(() => eve.types('/news'))).toMatchObject({
      context: 0,
      guild_id: guild.id,
      authorizing_integration_owners: { 1: eve.user.id },
      app_permissions: String(P.AttachFiles | P.EmbedLinks),
    });
    expect(heard[0]?.inCachedGuild()).toBe(false);
    expect(eve.reads()).toMatchObject([{ text: 'News', ephemeral: false }]);
  });

  it('between friends is a private channel, whose messages the bot cannot ask for', async () => {
    const friends = discord.world.privateChannel([ada.user, discord.person('Ben').user]);
    const ben = discord.person('Ben', { installed: true }).in(friends);
    expect(await payload(() => ben.types('/mine'))).toMatchObject({ context: 2 });
    expect(ada.reads(friends)).toMatchObject([{ text: 'News' }]);
    expect((await call(discord, `GET /channels/${friends.id}/messages`)).body).toMatchObject({ code: 50001 });
  });

  it('is answered for the person alone where the guild does not want apps from outside', async () => {
    const guild = elsewhere(P.ViewChannel | P.ReadMessageHistory | P.UseApplicationCommands);
    const eve = discord.person('Eve', { guild, installed: true });
    expect((await eve.types('/news')).ephemeral).toBe(true);
    expect(discord.person('Guest', { guild }).reads()).toEqual([]);
  });

  it('of somebody who brought the bot along has five further answers', async () => {
    const eve = discord.person('Eve', { guild: elsewhere(), installed: true });
    const { interaction } = await eve.types('/news');
    const follow = () => {
      const answers = `/webhooks/${discord.applicationId}/${interaction.token}`;
      return call(discord, `POST ${answers}`, { content: 'More' });
    };
    for (let count = 0; count < 5; count += 1) expect((await follow()).status).toBe(200);
    expect(await follow()).toMatchObject({ status: 400, body: { code: 40094 } });
  });
});

describe('a menu', () => {
  it('on a message brings the message, whoever wrote it', async () => {
    const said = discord.person('Ben').says('Rain came.');
    expect((await ada.usesMenu('Sum up', said)).text).toBe('ben: Rain came.');
    await expect(ada.usesMenu('Sum down', said)).rejects.toThrow('There is no command "Sum down".');
  });

  it('on a person brings the person and their membership', async () => {
    const ben = discord.person('Ben').user;
    expect((await ada.usesMenu('Who is it', ben)).text).toBe('Ben');
    const asked = payload(() => ada.usesMenu('Who is it', ben));
    expect(await asked).toMatchObject({
      data: { target_id: ben.id, resolved: { members: { [ben.id]: {} } } },
    });
  });

  it('does not open on what the person cannot see', async () => {
    const hidden = { ...discord.person('Ben').says('x'), id: '1' } as APIMessage;
    await expect(ada.usesMenu('Sum up', hidden)).rejects.toThrow('no longer there');
  });
});

describe('a file', () => {
  it('given with a command can be read by the bot', async () => {
    const paper = ada.attaches({ name: 'feeds.opml', contents: '<opml/>', contentType: 'text/x-opml' });
    expect((await ada.types('/news', { paper })).text).toBe('feeds.opml: <opml/>');
    expect(() => ada.attaches({ name: 'big', contents: 'x'.repeat(10 * 1024 * 1024 + 1) })).toThrow(
      'too large',
    );
    await expect(ada.types('/news', { paper: '1' })).rejects.toThrow('nothing with the id 1');
  });
});

describe('slow mode', () => {
  it('holds up people, but those who moderate, and not the bot', async () => {
    const channel = discord.world.channelNamed('general');
    discord.world.changeChannel(channel, { slowSeconds: 30 });
    ada.says('One');
    expect(() => ada.says('Two')).toThrow('Slow mode is on: wait 30 seconds.');
    const moderator = discord.person('Mo', { permissions: P.ManageMessages });
    moderator.says('One');
    expect(moderator.says('Two').content).toBe('Two');
    for (const content of ['One', 'Two']) {
      expect((await call(discord, `POST /channels/${channel.id}/messages`, { content })).status).toBe(200);
    }
  });
});
