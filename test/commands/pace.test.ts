import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routeOf, type Asked, type Reply, type Request } from '../../commands/index.ts';
import { createPace } from '../../src/services/index.ts';
import { answerTo, at, member, pressOn, requestFor, said } from './asking.ts';
import { openOffice, type Office } from './office.ts';

const dayMs = 86_400_000;

let office: Office;
let ports: Office['ports'];
beforeAll(async () => {
  office = await openOffice(at);
});
afterAll(() => office.close());
beforeEach(() => {
  ports = { ...office.ports, pace: createPace() };
});

const ask = (line: string, about: Partial<Request> = {}): Promise<Reply> =>
  answerTo(requestFor(line, about), ports);

/** Far more than any limit. */
const tooOften = 100;

describe('the pace', () => {
  test('lets a person ask twice a minute, and forgives what cost nothing', () => {
    const pace = createPace();
    const asker = { guildId: '1', personId: '7' };
    expect(pace.take('digest', asker, at).ok).toBe(true);
    expect(pace.take('digest', asker, at + 20_500)).toEqual({
      ok: false,
      problem: { code: 'too-soon', what: 'digest', who: 'person', at: at + 30_000 },
    });
    for (const other of [{ personId: '8' }, { guildId: '2' }]) {
      expect(pace.take('digest', { ...asker, ...other }, at).ok).toBe(true);
    }
    expect(pace.take('digest', asker, at + 30_000).ok).toBe(true);
    pace.forgive('digest', asker);
    expect(pace.take('digest', asker, at + 30_001).ok).toBe(true);
  });

  test('bounds what a server asks for in a minute, whoever asks, and clocks may jump', () => {
    const pace = createPace();
    const asks = Array.from({ length: 31 }, (_, person) =>
      pace.take('digest', { guildId: '1', personId: String(person) }, at + person),
    );
    expect(asks.filter(({ ok }) => ok)).toHaveLength(30);
    expect(asks.at(-1)).toMatchObject({ problem: { who: 'server', at: at + 60_000 } });
    expect(pace.takeOn('digest', { guildId: '2', personId: '1' }, at).ok).toBe(true);
    expect(pace.takeOn('digest', { guildId: '1', personId: '1' }, at + 60_002).ok).toBe(true);
    expect(pace.take('digest', { guildId: '1', personId: '1' }, at - dayMs).ok).toBe(true);
  });

  test('bounds a person wherever they are, and each kind of what is expensive for itself', () => {
    const pace = createPace();
    const places = [null, '1', '2'];
    const takes = Array.from({ length: 21 }, (_, index) =>
      pace.take('summary', { guildId: places[index % places.length] ?? null, personId: '7' }, at + index),
    );
    expect(takes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(takes.at(-1)).toMatchObject({ problem: { what: 'summary', who: 'person', at: at + 60_000 } });
    expect(pace.take('feed', { guildId: '1', personId: '7' }, at).ok).toBe(true);
    expect(pace.take('summary', { guildId: null, personId: '8' }, at).ok).toBe(true);
  });
});

describe('what is expensive', () => {
  const menuRequest = (command: string) => requestFor('', { command, options: {} });
  const form = (action: string): Asked => {
    const { kind: _, ...asking } = pressOn(action, '');
    return { ...asking, kind: 'form', fields: {} };
  };
  const expensive: readonly (readonly [string, Asked])[] = [
    ...['summarize', 'source add', 'source test', 'source import', 'filter add', 'filter test'].map(
      (line) => [`/${line}`, requestFor(line)] as const,
    ),
    ...['schedule preview', 'schedule run', 'my digest'].map(
      (line) => [`/${line}`, requestFor(line)] as const,
    ),
    ...['Summarize links', 'Summarize this text'].map((name) => [name, menuRequest(name)] as const),
    ...['setup-post', 'direct'].map((action) => [`the button ${action}`, pressOn(action, '')] as const),
    ...['setup', 'setup-again'].map((action) => [`the form ${action}`, form(action)] as const),
  ];

  test.each(expensive)(
    '%s has a limit, and what is refused is answered beside what was pressed',
    (_, asked) => {
      const ways = Array.from({ length: tooOften }, () => routeOf(asked, ports).way);
      expect([ways[0] === 'form', ways.at(-1)]).toEqual([false, 'anew']);
    },
  );

  test('is refused with what, why and when, in the language of whoever asks', async () => {
    for (let asks = 0; asks < tooOften; asks += 1) routeOf(requestFor('summarize'), ports);
    const { person } = requestFor('summarize');
    const words = {
      en: 'You have just asked for very many summaries. Each is work that others wait for',
      de: 'Du hast gerade sehr viele Zusammenfassungen verlangt. Das ist Arbeit, auf die auch andere warten',
      fr: 'Vous venez de demander beaucoup de résumés. C’est un travail que d’autres attendent aussi',
      es: 'Acabas de pedir una gran cantidad de resúmenes. Es trabajo que otros también esperan',
    };
    for (const [locale, sentence] of Object.entries(words)) {
      const refused = await ask('summarize', { person: { ...person, locale } });
      expect(said(refused)).toContain(sentence);
      expect(JSON.stringify(refused)).toContain(`{"kind":"time","at":${at + 60_000},"style":"relative"}`);
    }
  });

  test('costs those nothing who may not ask for it', async () => {
    for (let asks = 0; asks < tooOften; asks += 1) {
      expect(said(await ask('source test', { person: member }))).toContain('may manage this server');
    }
  });

  test('is bounded for a whole server, too, which says so', async () => {
    const { person } = requestFor('summarize');
    for (let asks = 0; asks < tooOften; asks += 1) {
      routeOf(requestFor('summarize', { person: { ...person, id: String(asks) } }), ports);
    }
    const refused = await ask('summarize', { person: { ...person, id: 'another' } });
    expect(said(refused)).toContain('This server has just asked for very many summaries');
    expect(said(await ask('summarize', { guildId: '2' }))).toContain('Something to read is missing');
  });

  test('does not hold up what is cheap', async () => {
    for (let asks = 0; asks < tooOften; asks += 1) {
      expect(said(await ask('source list'))).toContain('No sources');
    }
  });
});
