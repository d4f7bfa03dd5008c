import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { startClocked, type Clocked } from './clocked.ts';
import type { LocalDiscord } from './discord/index.ts';

let discord: LocalDiscord;
let advance: Clocked['advance'];

beforeEach(async () => {
  const plenty = { requestsMax: 1000, windowMs: 1000 };
  ({ discord, advance } = await startClocked({ limits: { global: plenty, other: plenty } }));
});

afterEach(async () => {
  expect(discord.violations.filter((one) => one.in === 'response')).toEqual([]);
  await discord.stop();
});

const help = { name: 'help', description: 'Helps', name_localizations: { de: 'hilfe' } };

describe.each(['everywhere', 'in one guild'])('a command registered %s', (scope) => {
  const at = () => {
    const guild = scope === 'everywhere' ? '' : `/guilds/${discord.world.firstGuild().id}`;
    return `/applications/${discord.applicationId}${guild}/commands`;
  };
  const create = (body: object) => call(discord, `POST ${at()}`, body);

  it('is made once, and replaced by another of its name and type', async () => {
    const made = await create(help);
    expect(made).toMatchObject({ status: 201, body: { name: 'help', type: 1, integration_types: [0, 1] } });
    const again = await create({ ...help, description: 'Helps more' });
    expect(again).toMatchObject({ status: 200, body: { id: made.body?.id, description: 'Helps more' } });
    expect(again.body?.['version']).not.toBe(made.body?.['version']);
    const menu = await create({ name: 'help', type: 3 });
    expect(menu).toMatchObject({ status: 201, body: { type: 3, description: '' } });
    expect((await call(discord, `GET ${at()}`)).body).toHaveLength(2);
  });

  it('is listed with its translations only where they are asked for', async () => {
    const { body } = await create(help);
    const [plain] = (await call(discord, `GET ${at()}`)).body as object as [object];
    expect(plain).not.toHaveProperty('name_localizations');
    const whole = await call(discord, `GET ${at()}?with_localizations=true`);
    expect(whole.body).toMatchObject([{ name_localizations: { de: 'hilfe' } }]);
    expect((await call(discord, `GET ${at()}/${body?.id}`)).body).toMatchObject(help);
  });

  it('is changed in part, but not to the name of another', async () => {
    const { body } = await create(help);
    await create({ name: 'about', description: 'Tells' });
    const changed = await call(discord, `PATCH ${at()}/${body?.id}`, { description: 'Helps you' });
    expect(changed.body).toMatchObject({ id: body?.id, ...help, description: 'Helps you' });
    const taken = await call(discord, `PATCH ${at()}/${body?.id}`, { name: 'about' });
    expect(taken).toMatchObject({ status: 400, body: { code: 40041 } });
    const wrong = await call(discord, `PATCH ${at()}/${body?.id}`, { description: '' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  it('is gone once it is deleted', async () => {
    const { body } = await create(help);
    expect((await call(discord, `DELETE ${at()}/${body?.id}`)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const gone = await call(discord, `${method} ${at()}/${body?.id}`, method === 'PATCH' ? {} : undefined);
      expect(gone).toMatchObject({ status: 404, body: { code: 10063 } });
    }
  });

  it('is one of a hundred at most, and of 200 new ones a day', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ name: `c${index}`, description: 'x' }));
    expect((await call(discord, `PUT ${at()}`, many)).status).toBe(200);
    expect((await create(help)).body).toMatchObject({ code: 30032 });
    const others = many.map(({ name }) => ({ name: `${name}b`, description: 'x' }));
    expect((await call(discord, `PUT ${at()}`, others)).status).toBe(200);
    expect((await call(discord, `PUT ${at()}`, [...others.slice(1), help])).body).toMatchObject({
      code: 30034,
    });
    advance(24 * 3_600_000);
    expect((await call(discord, `PUT ${at()}`, [...others.slice(1), help])).status).toBe(200);
  });
});
