import {
  block,
  digestPost,
  done,
  problemPost,
  type Digest,
  type PostBlock,
  type PostButton,
  type Problem,
  type Result,
} from '#digests';
import { guildOf, phrasesOf, reply, type Asking, type Reply, type Submission } from '../command.ts';
import { readTimetable, readTimezone } from '../options/index.ts';
import type { Ports, SchedulePlan, SetupAnswers } from '../ports/index.ts';
import { answersOf } from './form.ts';

/** What fits into one message with its buttons: enough to see what it is like. */
const storiesShown = 3;

/** A day back, as the first edition looks. */
const hoursShown = 24;

/** When answers say that the digest comes. */
export const whenOf = ({
  days,
  time,
  timezone,
}: SetupAnswers): Result<Pick<SchedulePlan, 'timetable' | 'timezone'>> => {
  const timetable = readTimetable(`${days} ${time}`);
  if (!timetable.ok) return timetable;
  const zone = readTimezone(timezone);
  return zone.ok ? done({ timetable: timetable.value, timezone: zone.value }) : zone;
};

/** What stands in the way of posting in the channel that was picked, where anything does. */
const channelProblem = ({ fields, channel: here }: Submission): Problem | null => {
  const field = fields['channel'];
  const access = typeof field === 'object' && 'channelId' in field ? field : here;
  const { channelId, missingPermissions: missing, needsTag = false } = access;
  if (missing.length > 0) return { code: 'channel-closed', missing };
  return needsTag ? { code: 'tag-needed', channelId } : null;
};

const digestOf = (asking: Asking, { packId }: SetupAnswers, ports: Ports): Promise<Result<Digest>> => {
  const wish = {
    name: phrasesOf(asking).schedule.defaultName,
    storiesMax: storiesShown,
    style: 'brief',
  } as const;
  return packId === null
    ? ports.editions.now({
        ...{ guildId: guildOf(asking), personId: asking.person.id, at: asking.at },
        ...{ hours: hoursShown, topic: null, skip: 0, isNew: false },
        ...wish,
      })
    : ports.packs.digest({ packId, ...wish });
};

const buttonsOf = (asking: Asking, id: string, mayBeSaved: boolean): PostBlock => {
  const { setup, confirm } = phrasesOf(asking);
  const button = (label: string, action: string, tone: 'primary' | 'plain'): PostButton => ({
    ...{ kind: 'act', label, action, id, tone },
  });
  const change = button(setup.change, 'setup-change', mayBeSaved ? 'plain' : 'primary');
  return {
    kind: 'buttons',
    buttons: mayBeSaved
      ? [button(confirm.save, 'setup-save', 'primary'), button(setup.post, 'setup-post', 'plain'), change]
      : [change],
  };
};

/** The first stories of the digest that the form asks for; where something is wrong with it, what, and a way back. */
export const previewSetup = async (submission: Submission, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(submission);
  const answers = answersOf(submission);
  const draft = { kind: 'setup', answers } as const;
  const id = await ports.drafts.keep(guildOf(submission), submission.person.id, draft);
  const again = (problem: Problem): Reply =>
    reply(...problemPost(problem, phrases).blocks, buttonsOf(submission, id, false));
  const closed = channelProblem(submission);
  if (closed !== null) return again(closed);
  const when = whenOf(answers);
  if (!when.ok) return again(when.problem);
  const { timetable, timezone } = when.value;
  const digest = await digestOf(submission, answers, ports);
  if (!digest.ok && digest.problem.code === 'pack-unknown') return again(digest.problem);
  const said = phrases.schedule.timetable(timetable, timezone);
  return reply(
    block('paragraph', ...phrases.setup.preview(said, answers.channelId)),
    { kind: 'divider' },
    ...(digest.ok && digest.value.stories.length > 0
      ? digestPost(digest.value, phrases).blocks
      : [block('paragraph', phrases.setup.noPreview)]),
    ...(digest.ok ? [] : [block('note', ...phrases.problemLine(digest.problem))]),
    buttonsOf(submission, id, true),
  );
};
