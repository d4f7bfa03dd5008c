import { done, failed, type Result } from '#digests';

/** What somebody asks for that costs: by whom, and in which server. */
type Asker = { readonly guildId: string; readonly personId: string };

/** A person's next digest is no other than the last one for so long. */
const personMs = 30_000;

/** What a server may ask for within a minute: as much as one thread does beside the scheduled editions. */
const serverMs = 60_000;
const serverAsksMax = 30;

/** Past this nobody is remembered who could ask again anyway. */
const rememberedMax = 10_000;

/** Keeps people from asking for what is expensive more often than they can read it. */
export type Pace = {
  /** Counts a question of a person's. Errors: `too-soon`, and then nothing is counted. */
  ask(asker: Asker, now: number): Result<null>;
  /** Counts one for the server alone: the next page of what somebody was given. Errors: `too-soon`. */
  askOn(asker: Asker, now: number): Result<null>;
  /** Forgets a person's last question: it cost nothing. */
  forgive(asker: Asker): void;
};

const secondsUntil = (at: number, now: number): number => Math.max(1, Math.ceil((at - now) / 1_000));

/**
 * Makes a pace. It lives in memory: whoever is served by another process or after a restart waits a few seconds less,
 * and nothing about people is written down.
 */
export const createPace = (): Pace => {
  const people = new Map<string, number>();
  const servers = new Map<string, readonly number[]>();
  const personOf = ({ guildId, personId }: Asker): string => `${guildId}:${personId}`;

  const askServer = ({ guildId }: Asker, now: number): Result<null> => {
    const asked = (servers.get(guildId) ?? []).filter((at) => at > now - serverMs && at <= now);
    const [oldest = now] = asked;
    if (asked.length >= serverAsksMax) {
      return failed({ code: 'too-soon', who: 'server', seconds: secondsUntil(oldest + serverMs, now) });
    }
    if (servers.size >= rememberedMax) servers.clear();
    servers.set(guildId, [...asked, now]);
    return done(null);
  };
  const sweep = (now: number): void => {
    for (const [key, at] of people) if (at <= now - personMs) people.delete(key);
    if (people.size >= rememberedMax) people.clear();
  };
  return {
    ask: (asker, now) => {
      const last = people.get(personOf(asker));
      if (last !== undefined && last <= now && last > now - personMs) {
        return failed({ code: 'too-soon', who: 'person', seconds: secondsUntil(last + personMs, now) });
      }
      const server = askServer(asker, now);
      if (!server.ok) return server;
      if (people.size >= rememberedMax) sweep(now);
      people.set(personOf(asker), now);
      return server;
    },
    askOn: askServer,
    forgive: (asker) => {
      people.delete(personOf(asker));
    },
  };
};
