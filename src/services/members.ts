import { done, failed, type Digest, type Phrases, type Result } from '#digests';
import type { Forgotten, Member, MembersPort, Mute, MuteEffect } from '#commands';
import type { MessageBody } from '../discord/index.ts';
import type { TryFilters } from './interests.ts';
import type { Mail } from './mail.ts';
import { endPersonal, personalDigest, planPersonal, type PersonalParts } from './personal.ts';
import { newestStories } from './reported.ts';

/** Whoever hides more than this had better follow other sources. */
const mutesMax = 100;

/** Stories that a mute is tried on, and how old they may be. */
const triedMax = 50;
const triedMs = 7 * 86_400_000;

/** What people's own decisions need. */
type MemberParts = PersonalParts & {
  readonly mail: Mail;
  /** Renders a posted digest as messages to a person. */
  readonly renderDigest: (digest: Digest, key: string, phrases: Phrases) => readonly MessageBody[];
  readonly tryFilters: TryFilters;
};

const effectOf = async (
  { store, clock, tryFilters }: MemberParts,
  guildId: string,
  { match, value }: Mute,
): Promise<Result<MuteEffect>> => {
  const now = clock.now();
  const stories = await newestStories(store, { guildId, fromAt: now - triedMs, now, max: triedMax });
  const { topics } = await store.interests.of(guildId);
  const filters = [{ action: 'mute', match, value } as const];
  const trial = await tryFilters({ topics, filters, stories, shown: 0 });
  return trial.ok ? done({ hidden: trial.value.hidden, of: trial.value.stories }) : trial;
};

const addMute = async (
  parts: MemberParts,
  { guildId, personId }: Member,
  mute: Mute,
): Promise<Result<MuteEffect>> => {
  const { store, clock } = parts;
  const now = clock.now();
  const hasRoom = await store.write(async ({ mutes }) => {
    if ((await mutes.of(personId, guildId, now)).length >= mutesMax) return false;
    await mutes.put({ ...mute, personId, guildId, at: now });
    return true;
  });
  return hasRoom ? effectOf(parts, guildId, mute) : failed({ code: 'mutes-too-many', mutesMax });
};

const sendPosted = async (
  { store, mail, renderDigest }: MemberParts,
  personId: string,
  { key, phrases }: { readonly key: string; readonly phrases: Phrases },
): Promise<Result<null>> => {
  const origin = await store.deliveries.originOf(key);
  const digest = origin === null ? null : ((await store.digests.get(origin.digestId))?.digest ?? null);
  if (digest === null) return failed({ code: 'edition-gone' });
  return mail(personId, renderDigest(digest, key, phrases), key);
};

const dataOf = async ({ store, clock }: MemberParts, personId: string): Promise<string> => {
  const { personId: _, ...settings } = await store.people.get(personId);
  const own = <T extends { readonly personId: string }>({ personId: _person, ...row }: T) => row;
  const data = {
    person: personId,
    at: new Date(clock.now()).toISOString(),
    settings,
    digests: await store.personal.ofPerson(personId),
    mutes: (await store.mutes.ofPerson(personId)).map(own),
    votes: (await store.votes.ofPerson(personId)).map(own),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};

const forget = ({ store }: MemberParts, personId: string): Promise<Forgotten> =>
  store.write(async ({ people, personal, mutes, votes }) => ({
    settings: await people.forget(personId),
    digests: await personal.forget(personId),
    mutes: await mutes.forget(personId),
    votes: await votes.forget(personId),
  }));

/** Implements what commands ask of what people decide for themselves. */
export const createMembers = (parts: MemberParts): MembersPort => {
  const { store, clock } = parts;
  return {
    settings: async (personId) => {
      const { personId: _, ...settings } = await store.people.get(personId);
      return settings;
    },
    decide: (personId, settings) => store.people.put({ personId, ...settings }),
    timezone: async (personId, guildId) => {
      const { timezone } = await store.people.get(personId);
      return timezone ?? (guildId === null ? null : (await store.guilds.get(guildId)).timezone);
    },
    mutes: async ({ guildId, personId }) =>
      (await store.mutes.of(personId, guildId, clock.now())).map(({ match, value, until }) => ({
        match,
        value,
        until,
      })),
    mute: (member, mute) => addMute(parts, member, mute),
    unmute: (member, hidden) => store.write(({ mutes }) => mutes.remove({ ...member, ...hidden })),
    sourceNames: async (guildId) => (await store.sources.list(guildId)).map(({ name }) => name),
    digest: (member) => personalDigest(parts, member),
    plan: (member, wish) => planPersonal(parts, member, wish),
    end: (member) => endPersonal(parts, member),
    send: (personId, key, phrases) => sendPosted(parts, personId, { key, phrases }),
    data: (personId) => dataOf(parts, personId),
    forget: (personId) => forget(parts, personId),
  };
};
