import { done, failed, type Expense, type Result } from '#digests';
import type { Asker, PacePort } from '#commands';

/** So often may something be asked for within so long. */
type Limit = { readonly asksMax: number; readonly withinMs: number };

/** What one person may ask for, and everybody in a server together. */
type Limits = { readonly person: Limit & { readonly isByServer?: true }; readonly server: Limit };

const secondMs = 1_000;
const minuteMs = 60_000;

const perMinute = (asksMax: number): Limit => ({ asksMax, withinMs: minuteMs });

/** Far more than people ask for who read what they get; a server has what one thread does beside its editions. */
const limits: Readonly<Record<Expense, Limits>> = {
  /** A person's next digest is no other than the last one for so long; another server's is. */
  digest: { person: { asksMax: 1, withinMs: 30 * secondMs, isByServer: true }, server: perMinute(30) },
  /** A page from anywhere, or a text; three pages of a message count as one. */
  summary: { person: perMinute(20), server: perMinute(60) },
  /** A feed, or the feed of a site, which takes several requests. */
  feed: { person: perMinute(20), server: perMinute(40) },
  /** A hundred feeds at once. */
  'feed-list': {
    person: { asksMax: 5, withinMs: 10 * minuteMs },
    server: { asksMax: 10, withinMs: 10 * minuteMs },
  },
  /** Stories that are grouped and an edition composed, for a look at what would be. */
  preview: { person: perMinute(15), server: perMinute(30) },
  /** Discord lets a bot open few conversations. */
  letter: { person: perMinute(10), server: perMinute(60) },
};

/** Past this the one is forgotten who asked longest ago: most likely they could ask again anyway. */
const rememberedMax = 20_000;

/** Keeps people from asking for what is expensive more often than they can read it. */
export type Pace = PacePort & {
  /** Counts one for the server alone: the next page of what somebody was given. Errors: `too-soon`. */
  readonly takeOn: (expense: Expense, asker: Asker, now: number) => Result<null>;
  /** Forgets a person's last question: it cost nothing. */
  readonly forgive: (expense: Expense, asker: Asker) => void;
};

/** Times are shown to the second, and nobody shall come back too early. */
const fullSecond = (at: number): number => Math.ceil(at / secondMs) * secondMs;

/** Somebody who is counted, and what they are bound by. */
type Account = { readonly key: string; readonly limit: Limit; readonly who: 'person' | 'server' };

const personIn = (expense: Expense, { guildId, personId }: Asker): Account => {
  const { person: limit } = limits[expense];
  const place = limit.isByServer === true ? `${guildId}:` : '';
  return { key: `${expense}:${place}person:${personId}`, limit, who: 'person' };
};

/** What is asked for outside of servers is bounded by person alone. */
const serverIn = (expense: Expense, { guildId }: Asker): readonly Account[] =>
  guildId === null
    ? []
    : [{ key: `${expense}:server:${guildId}`, limit: limits[expense].server, who: 'server' }];

/**
 * Makes a pace. It lives in memory: whoever is served by another process or after a restart waits less, and nothing
 * about people is written down.
 */
export const createPace = (): Pace => {
  const counted = new Map<string, readonly number[]>();
  // A clock that was set back has asked for nothing yet.
  const recent = ({ key, limit }: Account, now: number): readonly number[] =>
    (counted.get(key) ?? []).filter((at) => at > now - limit.withinMs && at <= now);
  const remember = (key: string, asks: readonly number[]): void => {
    counted.delete(key);
    counted.set(key, asks);
    const [oldest] = counted.keys();
    if (counted.size > rememberedMax && oldest !== undefined) counted.delete(oldest);
  };
  const takeAll = (what: Expense, accounts: readonly Account[], now: number): Result<null> => {
    for (const account of accounts) {
      const { limit, who } = account;
      const asks = recent(account, now);
      const [first = now] = asks.slice(-limit.asksMax);
      if (asks.length >= limit.asksMax) {
        return failed({ code: 'too-soon', what, who, at: fullSecond(first + limit.withinMs) });
      }
    }
    for (const account of accounts) remember(account.key, [...recent(account, now), now]);
    return done(null);
  };
  return {
    take: (expense, asker, now) =>
      takeAll(expense, [personIn(expense, asker), ...serverIn(expense, asker)], now),
    takeOn: (expense, asker, now) => takeAll(expense, serverIn(expense, asker), now),
    forgive: (expense, asker) => {
      const { key } = personIn(expense, asker);
      counted.set(key, (counted.get(key) ?? []).slice(0, -1));
    },
  };
};
