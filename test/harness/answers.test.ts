import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked, type Clocked } from './clocked.ts';
import type { LocalDiscord } from './discord/index.ts';

const minuteMs = 60_000;

let discord: LocalDiscord;
let advance: Clocked['advance'];
let callback: string;
let answers: string;

/** Ada types a command; the test answers for the bot, over plain HTTP. */
beforeEach(async () => {
  ({ discord, advance } = await startClocked());
  const commands = `/applications/${discord.applicationId}/commands`;
  await call(discord, `PUT ${commands}`, [{ name: 'help', description: 'Helps' }]);
  const asked = new Promise<{ id: string; token: string }>((resolve) => discord.on('interaction', resolve));
  discord
    .person('Ada', { patienceMs: 1 })
    .types('/help')
    .catch(() => undefined);
  const { id, token } = await asked;
  callback = `/interactions/${id}/${token}/callback`;
  answers = `/webhooks/${discord.applicationId}/${token}`;
});

afterEach(async () => {
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

const respond = (body: object, query = '') => call(discord, `POST ${callback}${query}`, body);
const ephemeral = 64;

describe('the first answer', () => {
  it('is taken without a body, and only once', async () => {
    expect(await respond({ type: 4, data: { content: 'Hello' } })).toMatchObject({ status: 204, body: null });
    expect(await respond({ type: 5 })).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  it('is refused after 3 seconds', async () => {
    advance(3001);
    expect(await respond({ type: 5 })).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('is shown in return where that is asked for', async () => {
    const { body } = await respond({ type: 5, data: { flags: ephemeral } }, '?with_response=true');
    expect(body).toMatchObject({
      interaction: { type: 2, response_message_loading: true, response_message_ephemeral: true },
      resource: { message: { flags: ephemeral | 128 } },
    });
  });

  it('must fit what the person did', async () => {
    expect(await respond({ type: 7, data: { content: 'x' } })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
    });
    expect((await respond({ type: 4, data: { content: 'Hello' } })).status).toBe(204);
  });
});

describe('later answers', () => {
  it('need a first one', async () => {
    const early = await call(discord, `PATCH ${answers}/messages/@original`, { content: 'x' });
    expect(early).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  it('change, add and take away messages, by the name @original too', async () => {
    await respond({ type: 5 });
    const edited = await call(discord, `PATCH ${answers}/messages/%40original`, { content: 'One' });
    expect(edited.body).toMatchObject({ content: 'One', flags: 0, interaction_metadata: { name: 'help' } });
    const more = await call(discord, `POST ${answers}`, { content: 'Two', flags: ephemeral });
    const at = `${answers}/messages/${more.body?.id}`;
    expect((await call(discord, `GET ${at}`)).body).toMatchObject({ content: 'Two', flags: ephemeral });
    expect((await call(discord, `PATCH ${at}`, { content: 'Three', flags: 0 })).body).toMatchObject({
      flags: ephemeral,
    });
    expect((await call(discord, `DELETE ${answers}/messages/@original`)).status).toBe(204);
    expect(await call(discord, `GET ${answers}/messages/@original`)).toMatchObject({ body: { code: 10008 } });
  });

  it('are refused after 15 minutes', async () => {
    await respond({ type: 5 });
    advance(15 * minuteMs);
    const inTime = await call(discord, `PATCH ${answers}/messages/@original`, { content: 'x' });
    expect(inTime.status).toBe(200);
    advance(1);
    const late = await call(discord, `PATCH ${answers}/messages/@original`, { content: 'y' });
    expect(late).toMatchObject({ status: 401, body: { code: 50027 } });
  });
});

describe('an ephemeral answer', () => {
  it('is not there for the bot token: not in the channel, not by its id', async () => {
    const { body } = await respond(
      { type: 4, data: { content: 'Psst', flags: ephemeral } },
      '?with_response=true',
    );
    const { message } = (body as object as { resource: { message: { id: string; channel_id: string } } })
      .resource;
    const channel = `/channels/${message.channel_id}/messages`;
    expect((await call(discord, `GET ${channel}`)).body).toEqual([]);
    expect(await call(discord, `GET ${channel}/${message.id}`)).toMatchObject({ body: { code: 10008 } });
    expect(await call(discord, `DELETE ${channel}/${message.id}`)).toMatchObject({ body: { code: 10008 } });
  });
});
