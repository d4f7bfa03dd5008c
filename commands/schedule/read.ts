import { done, failed, type Problem, type RecipeKind, type Result } from '#digests';
import { guildOf, type ChannelAccess, type Request } from '../command.ts';
import { readTimetable, readTimezone, readTopics, styleChoices, textOption } from '../options/index.ts';
import type { Ports, SchedulePlan } from '../ports/index.ts';

/** What of a plan a command names. */
export type Wishes = { readonly [K in keyof SchedulePlan]?: SchedulePlan[K] | undefined };

/** The kinds of edition as Discord offers them. */
export const kindChoices = [
  { name: 'The day’s news', value: 'morning' },
  { name: 'Breaking: only what moves fast and many tell', value: 'breaking' },
  { name: 'Weekly: the week looked back on', value: 'weekly' },
  { name: 'Topic: all that matches its topics', value: 'topic' },
] as const satisfies readonly { readonly name: string; readonly value: RecipeKind }[];

/** Posts of a forum have no more tags. Source: Channel, "applied_tags". */
const tagsMax = 5;

const flag = (request: Request, name: string): boolean | undefined => {
  const value = request.options[name];
  return typeof value === 'boolean' ? value : undefined;
};

const tagsOf = (typed: string, { tags = [] }: ChannelAccess): Result<readonly string[]> => {
  const ids: string[] = [];
  for (const name of typed.split(',').flatMap((part) => part.trim() || [])) {
    const tag = tags.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (tag === undefined) return failed({ code: 'tag-unknown', name, known: tags.map((each) => each.name) });
    if (!ids.includes(tag.id)) ids.push(tag.id);
  }
  return done(ids.slice(0, tagsMax));
};

/** Whether something is changed of a schedule whose channel is not named. */
const isStaying = ({ action, options }: Request): boolean => action === 'edit' && !('channel' in options);

/** Where posts go, once it is clear that they can. `given` is what else was asked for there. */
const readTarget = (request: Request, access: ChannelAccess): Result<Wishes> => {
  const { channelId, kind, missingPermissions: missing, mayDiscuss, needsTag = false } = access;
  if (kind === 'direct' || (kind === 'other' && missing.length === 0)) {
    return failed({ code: 'channel-unfit', channelId });
  }
  if (missing.length > 0) return failed({ code: 'channel-closed', missing });
  if (flag(request, 'discussion') === true && kind !== 'forum' && mayDiscuss === false) {
    return failed({ code: 'channel-closed', missing: ['Create Public Threads'] });
  }
  if (flag(request, 'publish') === true && kind !== 'announcement') {
    return failed({ code: 'publish-unfit', channelId });
  }
  const typed = textOption(request, 'tags');
  const tags = tagsOf(typed ?? '', access);
  if (!tags.ok) return tags;
  // Where a schedule stays in its channel, its tags stay too.
  const stay = typed === null && isStaying(request);
  if (needsTag && tags.value.length === 0 && !stay) return failed({ code: 'tag-needed', channelId });
  const place = kind === 'forum' ? 'forum' : 'channel';
  // What was published before cannot be where there is nobody to follow.
  const isPublished = kind === 'announcement' ? flag(request, 'publish') : false;
  return done({ channelId, place, tagIds: stay ? undefined : tags.value, isPublished });
};

const readWhen = async (request: Request): Promise<Result<Pick<Wishes, 'timetable' | 'timezone'>>> => {
  const when = textOption(request, 'when');
  const timetable = when === null ? null : readTimetable(when);
  if (timetable?.ok === false) return timetable;
  const zone = textOption(request, 'timezone');
  const timezone = zone === null ? null : readTimezone(zone);
  if (timezone?.ok === false) return timezone;
  return done({ timetable: timetable?.value, timezone: timezone?.value });
};

const readMention = (request: Request): Result<string | null | undefined> => {
  const role = textOption(request, 'mention');
  // The role of everybody has the server's own id.
  if (role !== null && role === request.guildId) return failed({ code: 'role-everyone' });
  if (role !== null) return done(role);
  return done(flag(request, 'no-mention') === true ? null : undefined);
};

const readText = (request: Request): Wishes => {
  const stories = request.options['stories'];
  return {
    name: textOption(request, 'name') ?? undefined,
    storiesMax: typeof stories === 'number' ? stories : undefined,
    style: styleChoices.find(({ value }) => value === request.options['style'])?.value,
    kind: kindChoices.find(({ value }) => value === request.options['kind'])?.value,
    hasDiscussion: flag(request, 'discussion'),
    isSilent: flag(request, 'quiet'),
  };
};

/** Says so where a plan calls a role whom nothing would notify in its channel. */
export const roleProblem = async (
  request: Request,
  { mentionRoleId: roleId, channelId }: Pick<SchedulePlan, 'mentionRoleId' | 'channelId'>,
  { channels }: Ports,
): Promise<Problem | null> =>
  roleId === null || (await channels.mayCall(guildOf(request), { channelId, roleId }))
    ? null
    : { code: 'role-uncallable', roleId, channelId };

/**
 * Reads everything that a command says of a schedule, and checks at once whether it can be posted so.
 * @param access the channel to post in; `null` where it stays
 */
export const readWishes = async (
  request: Request,
  ports: Ports,
  access: ChannelAccess | null,
): Promise<Result<Wishes>> => {
  const when = await readWhen(request);
  if (!when.ok) return when;
  const typed = textOption(request, 'topics');
  const topics = typed === null ? done(undefined) : await readTopics(typed, guildOf(request), ports);
  if (!topics.ok) return topics;
  const mention = readMention(request);
  if (!mention.ok) return mention;
  const target = access === null ? done({}) : readTarget(request, access);
  if (!target.ok) return target;
  const text = readText(request);
  return done({
    ...{ ...text, ...when.value, ...target.value },
    topics: topics.value,
    mentionRoleId: mention.value,
  });
};
