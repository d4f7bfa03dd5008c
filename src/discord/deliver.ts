import {
  RESTJSONErrorCodes as Code,
  Routes,
  type APIChannel,
  type APIMessage,
  type APIThreadChannel,
  type APIThreadList,
  type REST,
} from 'discord.js';
import { limits } from './limits.ts';
import { isRefusal, outcomeOf, type FindOutcome, type PostOutcome } from './outcome.ts';
import type { MessageBody } from './render.ts';

/** A message, and the custom id by which it is found again where its reply was lost. */
type Marked = { readonly body: MessageBody; readonly marker: string };

/** Discord gives the same message back for the same nonce while it remembers it. */
type Nonced = Marked & { readonly nonce: string };

/** What is to be done once, whatever happens between the request and its reply. */
export type Parcel =
  /** A message in a channel or thread. */
  | ({ readonly kind: 'post'; readonly channelId: string } & Nonced)
  /** A message to a person: on behalf of a server to its members alone, or null where they have just asked for it. */
  | ({ readonly kind: 'direct'; readonly personId: string; readonly guildId: string | null } & Nonced)
  /** A post of a forum: a thread whose first message is the body. */
  | ({
      readonly kind: 'forum';
      readonly guildId: string;
      readonly channelId: string;
      readonly title: string;
      readonly tagIds: readonly string[];
    } & Marked)
  /** A message of an announcement channel goes to all that follow it. */
  | { readonly kind: 'crosspost'; readonly channelId: string; readonly messageId: string }
  /** A thread on a message, to talk about it. */
  | {
      readonly kind: 'discussion';
      readonly channelId: string;
      readonly messageId: string;
      readonly title: string;
    };

/** Does what parcels ask for, and finds what was done though its reply was lost. Neither ever throws. */
export type Poster = {
  readonly post: (parcel: Parcel) => Promise<PostOutcome>;
  /** Looks for what a parcel would have made among what came after `sinceAt`, epoch ms. */
  readonly find: (parcel: Parcel, sinceAt: number) => Promise<FindOutcome>;
};

/** Discord counts time from here. Source: API Reference, "Snowflakes". */
const discordEpochMs = 1_420_070_400_000;

/** Clocks of different machines differ; the search begins this much before the attempt. */
const clockDifferenceMs = 60_000;

/** A history that could not be read for a reason that will pass is read again after this. */
const findAgainMs = 5_000;

/** A bound on looking back. In a channel that moved on by more messages than this, the post is made anew. */
const historyPagesMax = 50;

/** Threads stay in the list of a channel for so long after the last message: a week, the longest there is. */
const archiveMinutes = 10_080;

/** What Discord's settings call the right that each kind of parcel takes. */
const permissionFor: Readonly<Record<Parcel['kind'], string>> = {
  post: 'Send Messages',
  direct: 'Send Messages',
  forum: 'Create Posts',
  crosspost: 'Send Messages',
  discussion: 'Create Public Threads',
};

/** The smallest id that a message of this time can have. */
const firstIdAt = (at: number): bigint => BigInt(Math.max(0, at - discordEpochMs)) << 22n;

const carries = (value: unknown, marker: string): boolean =>
  JSON.stringify(value).includes(JSON.stringify(marker));

/** The channel of a conversation with a person; asking again gives the same one. */
const directChannel = async (rest: REST, personId: string): Promise<string> => {
  const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: personId } });
  return (channel as APIChannel).id;
};

/** Discord lets a bot write to whoever left a server while they share another; what the server tells ends with it. */
const postTo = async (rest: REST, parcel: Extract<Parcel, { kind: 'direct' }>): Promise<PostOutcome> => {
  const { guildId, personId } = parcel;
  if (guildId !== null) await rest.get(Routes.guildMember(guildId, personId));
  return postIn(rest, await directChannel(rest, personId), parcel);
};

const postIn = async (rest: REST, channelId: string, { body, nonce }: Nonced): Promise<PostOutcome> => {
  try {
    const route = Routes.channelMessages(channelId);
    const message = await rest.post(route, { body: { ...body, nonce, enforce_nonce: true } });
    return { kind: 'sent', messageId: (message as APIMessage).id, placeId: channelId };
  } catch (error) {
    // The nonce is known, and its message was deleted: it was posted, so it is done.
    if (isRefusal(error, Code.UnknownMessage)) return { kind: 'sent', messageId: null, placeId: channelId };
    throw error;
  }
};

const openPost = async (
  rest: REST,
  { channelId, title, tagIds, body }: Extract<Parcel, { kind: 'forum' }>,
): Promise<PostOutcome> => {
  const thread = { name: title, applied_tags: tagIds, auto_archive_duration: archiveMinutes, message: body };
  const opened = (await rest.post(Routes.threads(channelId), { body: thread })) as APIThreadChannel;
  return { kind: 'sent', messageId: opened.id, placeId: opened.id };
};

const crosspost = async (
  rest: REST,
  { channelId, messageId }: Extract<Parcel, { kind: 'crosspost' }>,
): Promise<PostOutcome> => {
  const done: PostOutcome = { kind: 'sent', messageId, placeId: channelId };
  try {
    await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
    return done;
  } catch (error) {
    // It was published already, by an earlier request or by hand; or it was deleted, and there is nothing to publish.
    if (isRefusal(error, Code.ThisMessageWasAlreadyCrossposted)) return done;
    if (isRefusal(error, Code.UnknownMessage)) return { ...done, messageId: null };
    throw error;
  }
};

const openDiscussion = async (
  rest: REST,
  { channelId, messageId, title }: Extract<Parcel, { kind: 'discussion' }>,
): Promise<PostOutcome> => {
  const body = { name: title, auto_archive_duration: archiveMinutes };
  const done: PostOutcome = { kind: 'sent', messageId, placeId: messageId };
  try {
    await rest.post(Routes.threads(channelId, messageId), { body });
    return done;
  } catch (error) {
    if (isRefusal(error, Code.ThreadAlreadyCreatedForMessage)) return done;
    if (isRefusal(error, Code.UnknownMessage)) return { ...done, messageId: null };
    throw error;
  }
};

const doParcel = async (rest: REST, parcel: Parcel): Promise<PostOutcome> => {
  switch (parcel.kind) {
    case 'post':
      return postIn(rest, parcel.channelId, parcel);
    case 'direct':
      return postTo(rest, parcel);
    case 'forum':
      return openPost(rest, parcel);
    case 'crosspost':
      return crosspost(rest, parcel);
    case 'discussion':
      return openDiscussion(rest, parcel);
  }
};

const searchChannel = async (
  rest: REST,
  channelId: string,
  marker: string,
  sinceAt: number,
): Promise<FindOutcome> => {
  let after = String(firstIdAt(sinceAt - clockDifferenceMs));
  for (let page = 0; page < historyPagesMax; page += 1) {
    const query = new URLSearchParams({ after, limit: String(limits.historyPageMax) });
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as readonly APIMessage[];
    const found = messages.find(({ components }) => carries(components ?? [], marker));
    if (found !== undefined) return { kind: 'found', messageId: found.id, placeId: channelId };
    const [newest] = messages;
    if (newest === undefined || messages.length < limits.historyPageMax) break;
    after = newest.id;
  }
  return { kind: 'absent' };
};

/** A post of a forum has no nonce: its thread is looked for, and its first message has the thread's id. */
const searchForum = async (
  rest: REST,
  { guildId, channelId, marker }: Extract<Parcel, { kind: 'forum' }>,
  sinceAt: number,
): Promise<FindOutcome> => {
  const active = (await rest.get(Routes.guildActiveThreads(guildId))) as APIThreadList;
  const archived = (await rest.get(Routes.channelThreads(channelId, 'public'))) as APIThreadList;
  const first = firstIdAt(sinceAt - clockDifferenceMs);
  const threads = [...active.threads, ...archived.threads].filter(
    (thread) => 'parent_id' in thread && thread.parent_id === channelId && BigInt(thread.id) >= first,
  );
  for (const { id } of threads) {
    const message = (await rest.get(Routes.channelMessage(id, id)).catch((error: unknown) => {
      if (isRefusal(error, Code.UnknownMessage)) return null;
      throw error;
    })) as APIMessage | null;
    if (carries(message?.components ?? [], marker)) return { kind: 'found', messageId: id, placeId: id };
  }
  return { kind: 'absent' };
};

const search = async (rest: REST, parcel: Parcel, sinceAt: number): Promise<FindOutcome> => {
  switch (parcel.kind) {
    case 'post':
      return searchChannel(rest, parcel.channelId, parcel.marker, sinceAt);
    case 'direct':
      return searchChannel(rest, await directChannel(rest, parcel.personId), parcel.marker, sinceAt);
    case 'forum':
      return searchForum(rest, parcel, sinceAt);
    // Asking again does no harm, and the answer says whether it was done.
    case 'crosspost':
    case 'discussion':
      return { kind: 'absent' };
  }
};

const askedBy = (parcel: Parcel) => ({
  channelId: parcel.kind === 'direct' ? parcel.personId : parcel.channelId,
  permission: permissionFor[parcel.kind],
});

/** Does and finds parcels through a REST client that does not retry by itself. */
export const createPoster = (rest: REST): Poster => ({
  post: async (parcel) => {
    try {
      return await doParcel(rest, parcel);
    } catch (error) {
      return outcomeOf(error, askedBy(parcel));
    }
  },
  find: async (parcel, sinceAt) => {
    try {
      return await search(rest, parcel, sinceAt);
    } catch (error) {
      const outcome = outcomeOf(error, { ...askedBy(parcel), permission: 'Read Message History' });
      return outcome.kind === 'parked' || outcome.kind === 'retry'
        ? outcome
        : { kind: 'retry', afterMs: findAgainMs };
    }
  },
});
