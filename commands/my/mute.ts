import { block, type Filter, type Line, type Phrases, type PostBlock } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  type Asking,
  type Press,
  type Reply,
  type Request,
  type Suggest,
  type Suggestion,
} from '../command.ts';
import { matching, readSpan, spanSuggestions, textOption } from '../options/index.ts';
import type { Hidden, Member, Mute, Ports } from '../ports/index.ts';
import { isOff } from './off.ts';

type Kind = Filter['match'];

/** A longer text is no word; it is also part of what a list offers, which has room for so much. */
export const mutedCharactersMax = 80;

/** What shows the list instead of hiding something. */
const listValue = 'list';

const written = ({ match, value }: Hidden): string => `${match}:${value}`;

const kinds: readonly Kind[] = ['word', 'source', 'topic', 'author'];

/** Reads `source:Name`; null for what begins with no kind. */
const readKind = (typed: string): Hidden | null => {
  const [start = '', ...rest] = typed.split(':');
  const match = kinds.find((kind) => kind === start.trim().toLowerCase());
  const value = rest.join(':').trim();
  return match === undefined || value === '' ? null : { match, value };
};

const isNamed = (names: readonly string[], typed: string): string | undefined =>
  names.find((name) => name.toLowerCase() === typed.toLowerCase());

/** What somebody means: a source or topic of that name where there is one, else a word. */
const hiddenBy = async (typed: string, guildId: string, ports: Ports): Promise<Hidden> => {
  const told = readKind(typed);
  if (told !== null) return told;
  const source = isNamed(await ports.members.sourceNames(guildId), typed);
  if (source !== undefined) return { match: 'source', value: source };
  const topic = isNamed(await ports.stories.topics(guildId), typed);
  return topic === undefined ? { match: 'word', value: typed } : { match: 'topic', value: topic };
};

const memberOf = (asking: Asking): Member => ({ guildId: guildOf(asking), personId: asking.person.id });

const spoken = ({ match, value }: Hidden, { my }: Phrases): string => my.kinds[match](value);

/** A list offers no more. Source: Message Components, "String Select". */
const choicesMax = 25;

/** The lists that show things again, as many as it takes; a press of one names what it shows. */
const unmuteSelects = (mutes: readonly Mute[], phrases: Phrases): readonly PostBlock[] => {
  const choices = mutes.map((mute) => ({ value: written(mute), label: spoken(mute, phrases) }));
  const starts = choices.flatMap((_, index) => (index % choicesMax === 0 ? [index] : []));
  return starts.map((start): PostBlock => {
    const part = choices.slice(start, start + choicesMax);
    const span = starts.length === 1 ? '' : ` (${start + 1}–${start + part.length})`;
    const placeholder = `${phrases.my.unmute}${span}`;
    // Ids within a message differ; what one list does is what each does.
    const id = start === 0 ? '' : String(start);
    return { kind: 'select', select: { action: 'unmute', id, placeholder, choices: part } };
  });
};

const muteLine = (mute: Mute, phrases: Phrases): Line => [
  spoken(mute, phrases),
  ', ',
  ...phrases.my.until(mute.until),
];

/** Everything that is hidden, with a way to show it again; before it, what was just done. */
const listReply = async (asking: Asking, ports: Ports, done: readonly PostBlock[] = []): Promise<Reply> => {
  const phrases = phrasesOf(asking);
  const mutes = await ports.members.mutes(memberOf(asking));
  if (mutes.length === 0) return reply(...done, block('paragraph', ...phrases.my.mutesNone));
  return reply(
    ...done,
    block('paragraph', phrases.my.mutes(mutes.length)),
    { kind: 'list', items: mutes.map((mute) => muteLine(mute, phrases)) },
    ...unmuteSelects(mutes, phrases),
  );
};

/** Until when, epoch ms; null for good, undefined where it cannot be understood. */
const untilOf = (request: Request): number | null | undefined => {
  const typed = textOption(request, 'for');
  if (typed === null || isOff(typed) || typed === 'good') return null;
  const span = readSpan(typed);
  return span === null ? undefined : request.at + span;
};

/** `/my mute`: hides a word, a source or a topic from whoever asks. */
export const muteSomething = async (request: Request, ports: Ports): Promise<Reply> => {
  const typed = textOption(request, 'what')?.replace(/\s+/gu, ' ') ?? null;
  if (typed === null) return refuse(request, { code: 'option-missing', names: ['what'] });
  if (typed === listValue) return listReply(request, ports);
  const until = untilOf(request);
  if (until === undefined) {
    return refuse(request, { code: 'span-not-understood', input: textOption(request, 'for') ?? '' });
  }
  const member = memberOf(request);
  const hidden = await hiddenBy(typed, member.guildId, ports);
  const muted = await ports.members.mute(member, { ...hidden, until });
  if (!muted.ok) return refuse(request, muted.problem);
  const phrases = phrasesOf(request);
  const { my } = phrases;
  return listReply(request, ports, [
    block('headline', my.muted(spoken(hidden, phrases))),
    block('paragraph', my.effect(muted.value.hidden, muted.value.of)),
    block('note', ...my.muteScope),
    { kind: 'divider' },
  ]);
};

/** The list under it: shows something again, in place. */
export const unmute = async (press: Press, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(press);
  const hidden = readKind(press.values[0] ?? '');
  if (hidden === null) return listReply(press, ports);
  await ports.members.unmute(memberOf(press), hidden);
  return listReply(press, ports, [block('paragraph', phrases.my.unmuted(spoken(hidden, phrases)))]);
};

const suggestMuted: Suggest = async (typing, ports) => {
  const phrases = phrasesOf(typing);
  const guildId = guildOf(typing);
  const typed = typing.typed.trim();
  const suggestion = (hidden: Hidden): Suggestion => ({
    name: spoken(hidden, phrases),
    value: written(hidden),
  });
  const topics = (await ports.stories.topics(guildId)).map((value) => suggestion({ match: 'topic', value }));
  const sources = (await ports.members.sourceNames(guildId)).map((value) =>
    suggestion({ match: 'source', value }),
  );
  const list = { name: phrases.my.mutesList, value: listValue };
  const word = typed === '' ? [] : [suggestion(readKind(typed) ?? { match: 'word', value: typed })];
  const others = matching([list, ...topics, ...sources], typed);
  return [...new Map([...word, ...others].map((each) => [each.value, each])).values()];
};

/** For how long, in days. */
const spanDays = [1, 7, 30, 90];

const suggestFor: Suggest = (typing) => {
  const forGood = { name: phrasesOf(typing).my.forGood, value: 'good' };
  return Promise.resolve(matching([...spanSuggestions(typing, spanDays), forGood], typing.typed));
};

/** What may be meant by what is typed into its options. */
export const muteSuggestions: Readonly<Record<string, Suggest>> = { what: suggestMuted, for: suggestFor };
