import { block, time, type Line, type Phrases, type Timetable } from '#digests';
import { guildOf, phrasesOf, refuse, reply, type Reply, type Request, type Suggest } from '../command.ts';
import {
  matching,
  readTimetable,
  readTimezone,
  suggestTimes,
  suggestTimezone,
  suggestTopics,
  textOption,
} from '../options/index.ts';
import type { Member, PersonalDigest, PersonalWish, Ports } from '../ports/index.ts';
import { isOff } from './off.ts';

/** A digest of one's own is as long as one that is asked for. */
const storiesDefault = 5;

/** More topics than this are about everything. */
const topicsMax = 10;

const topicsOf = (request: Request): readonly string[] =>
  [...new Set((textOption(request, 'topics') ?? '').split(',').map((topic) => topic.trim()))]
    .filter((topic) => topic !== '')
    .slice(0, topicsMax);

/** What is said of a digest that is planned: when it comes, and whether messages reach the person. */
const plannedReply = (digest: PersonalDigest, phrases: Phrases, isZoneKnown: boolean): Reply => {
  const { my, schedule } = phrases;
  const { topics, nextRunsAt, problem } = digest;
  return reply(
    block('headline', my.planned),
    block('paragraph', ...my.comes(schedule.timetable(digest.timetable, digest.timezone))),
    ...(topics.length === 0 ? [] : [block('paragraph', my.about(topics))]),
    block('paragraph', schedule.nextRuns),
    { kind: 'list', items: nextRunsAt.map((at): Line => [time(at, 'full')]) },
    ...(problem === null
      ? [block('note', my.arrived)]
      : [block('paragraph', phrases.problem(problem)), block('note', my.notArrived)]),
    ...(isZoneKnown ? [] : [block('note', ...my.zoneUnknown)]),
  );
};

const endDigest = async (request: Request, member: Member, ports: Ports): Promise<Reply> => {
  const { my } = phrasesOf(request);
  const hasEnded = await ports.members.end(member);
  return reply(block('paragraph', ...(hasEnded ? [my.ended] : my.neverWas)));
};

/** What the person's own settings leave open is as for everybody. */
const wishOf = async (
  request: Request,
  ports: Ports,
  when: { readonly timetable: Timetable; readonly timezone: string },
): Promise<PersonalWish> => {
  const { my, schedule } = phrasesOf(request);
  const settings = await ports.members.settings(request.person.id);
  const spoken = schedule.timetable(when.timetable, when.timezone);
  return {
    ...when,
    name: my.digestName,
    topics: topicsOf(request),
    storiesMax: settings.storiesMax ?? storiesDefault,
    style: settings.style ?? 'brief',
    language: request.person.locale,
    letter: (firstAt) => ({ blocks: my.letter(spoken, firstAt) }),
  };
};

/** `/my digest`: a digest by direct message, out of the sources of the server where it is asked for. */
export const planDigest = async (request: Request, ports: Ports): Promise<Reply> => {
  const member = { guildId: guildOf(request), personId: request.person.id };
  const typed = textOption(request, 'when') ?? '';
  if (isOff(typed)) return endDigest(request, member, ports);
  const timetable = readTimetable(typed);
  if (!timetable.ok) return refuse(request, timetable.problem);
  const given = textOption(request, 'timezone');
  const known = given ?? (await ports.members.timezone(member.personId, member.guildId));
  const timezone = readTimezone(known ?? 'UTC');
  if (!timezone.ok) return refuse(request, timezone.problem);
  const wish = await wishOf(request, ports, { timetable: timetable.value, timezone: timezone.value });
  const planned = await ports.members.plan(member, wish);
  if (!planned.ok) return refuse(request, planned.problem);
  return plannedReply(planned.value, phrasesOf(request), known !== null);
};

const suggestWhen: Suggest = async (typing, ports) => {
  const off = { name: phrasesOf(typing).my.whenOff, value: 'off' };
  const times = await suggestTimes(typing, ports);
  return [...matching([off], typing.typed), ...times.slice(0, 24)];
};

/** What may be meant by what is typed into its options. */
export const digestSuggestions: Readonly<Record<string, Suggest>> = {
  when: suggestWhen,
  timezone: suggestTimezone,
  topics: suggestTopics,
};
