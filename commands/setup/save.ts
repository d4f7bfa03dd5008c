import { block, done, type PostBlock, type Result } from '#digests';
import { guildOf, phrasesOf, refuse, reply, type Press, type Reply } from '../command.ts';
import type { PackReport, Ports, SchedulePlan, SettledSchedule, SetupAnswers } from '../ports/index.ts';
import { outlookBlocks } from '../options/index.ts';
import { whenOf } from './preview.ts';

/** A digest has seven stories where nobody says otherwise. */
const storiesMax = 7;

/** A server that has a schedule of that name gets the next number. */
const namesTried = 25;

const planOf = (
  name: string,
  { channelId, place }: SetupAnswers,
  when: Pick<SchedulePlan, 'timetable' | 'timezone'>,
): SchedulePlan => ({
  ...{ name, channelId, place, tagIds: [], ...when, storiesMax, style: 'brief', kind: 'morning', topics: [] },
  ...{ mentionRoleId: null, hasDiscussion: false, isSilent: true, isPublished: false },
});

const addUnderFreeName = async (
  press: Press,
  ports: Ports,
  planNamed: (name: string) => SchedulePlan,
): Promise<Result<SettledSchedule>> => {
  const usual = phrasesOf(press).schedule.defaultName;
  const maker = { personId: press.person.id, language: press.guildLocale };
  const guildId = guildOf(press);
  let added = await ports.schedules.add(guildId, planNamed(usual), maker);
  for (
    let number = 2;
    !added.ok && added.problem.code === 'schedule-known' && number <= namesTried;
    number += 1
  ) {
    added = await ports.schedules.add(guildId, planNamed(`${usual} ${number}`), maker);
  }
  return added;
};

const packBlocks = (press: Press, { added, known, failed }: PackReport): readonly PostBlock[] => {
  const { setup } = phrasesOf(press);
  return [
    block('paragraph', setup.following(added.length, known.length)),
    ...(failed.length === 0 ? [] : [block('note', setup.unreadable(failed.map(({ name }) => name)))]),
  ];
};

/** What was set up, and the blocks that say so. */
type SetUp = { readonly name: string; readonly blocks: readonly PostBlock[] };

const saveAnswers = async (press: Press, answers: SetupAnswers, ports: Ports): Promise<Result<SetUp>> => {
  const guildId = guildOf(press);
  const { packId } = answers;
  const when = whenOf(answers);
  if (!when.ok) return when;
  const pack = packId === null ? null : await ports.packs.follow(guildId, packId, press.person.id);
  if (pack?.ok === false) return pack;
  const added = await addUnderFreeName(press, ports, (name) => planOf(name, answers, when.value));
  if (!added.ok) return added;
  const { timezone: decided } = await ports.settings.get(guildId);
  if (decided === null) await ports.settings.change(guildId, { timezone: when.value.timezone });
  const phrases = phrasesOf(press);
  const { schedule: words } = phrases;
  const { name, channelId, timetable, timezone } = added.value.schedule;
  return done({
    name,
    blocks: [
      block('headline', words.added(name)),
      block('paragraph', ...words.postsIn(words.timetable(timetable, timezone), channelId)),
      ...outlookBlocks(added.value, phrases),
      ...(pack === null ? [] : packBlocks(press, pack.value)),
    ],
  });
};

const savedWith = async (
  press: Press,
  ports: Ports,
  more: (name: string) => Promise<readonly PostBlock[]>,
): Promise<Reply> => {
  const draft = await ports.drafts.take(guildOf(press), press.id, 'setup');
  if (draft === null) return refuse(press, { code: 'draft-gone' });
  const saved = await saveAnswers(press, draft.answers, ports);
  if (!saved.ok) return refuse(press, saved.problem);
  const { name, blocks } = saved.value;
  return reply(...blocks, ...(await more(name)), block('note', ...phrasesOf(press).setup.next));
};

/** The button that saves. */
export const saveSetup = (press: Press, ports: Ports): Promise<Reply> =>
  savedWith(press, ports, () => Promise.resolve([]));

/** The button that saves and posts a first edition at once. */
export const postSetup = (press: Press, ports: Ports): Promise<Reply> =>
  savedWith(press, ports, async (name) => {
    const { schedule: words, problemLine } = phrasesOf(press);
    const posted = await ports.schedules.run(guildOf(press), name);
    if (!posted.ok) return [block('paragraph', ...problemLine(posted.problem))];
    const { schedule, messageUrl } = posted.value;
    const link = messageUrl === null ? [] : [' ', ...words.posted(messageUrl)];
    return [block('paragraph', ...words.posting(schedule.name, schedule.channelId), ...link)];
  });
