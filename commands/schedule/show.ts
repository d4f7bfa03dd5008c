import { block, channel, strong, time, type Line, type Phrases, type PostBlock } from '#digests';
import type { SchedulePlan, SettledSchedule } from '../ports/index.ts';

/** What is shown of a schedule, each thing by its name. */
type Setting = keyof Phrases['planning']['settings'];

const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const flagOf = (value: boolean, { planning }: Phrases): Line => [value ? planning.yes : planning.no];

/** A setting of a plan in words. */
const valueOf: Readonly<Record<Setting, (plan: SchedulePlan, phrases: Phrases) => Line>> = {
  name: ({ name }) => [name],
  channel: ({ channelId }) => [channel(channelId)],
  when: ({ timetable, timezone }, { schedule }) => [schedule.timetable(timetable, timezone)],
  kind: ({ kind }, { planning }) => [planning.kinds[kind]],
  topics: ({ topics }, { planning }) => [topics.length === 0 ? planning.everything : topics.join(', ')],
  stories: ({ storiesMax }) => [String(storiesMax)],
  style: ({ style }, { planning }) => [planning.styles[style]],
  mention: ({ mentionRoleId }, { planning }) =>
    mentionRoleId === null ? [planning.nobody] : [{ kind: 'role', roleId: mentionRoleId }],
  discussion: ({ hasDiscussion }, phrases) => flagOf(hasDiscussion, phrases),
  quiet: ({ isSilent }, phrases) => flagOf(isSilent, phrases),
  publish: ({ isPublished }, phrases) => flagOf(isPublished, phrases),
  tags: ({ tagIds }, { planning }) => [tagIds.length === 0 ? planning.noTags : planning.tags(tagIds.length)],
};

const settings = Object.keys(valueOf) as readonly Setting[];

/** What a server chose on purpose is read back; what everybody has goes without saying. */
const isWorthSaying: Readonly<Partial<Record<Setting, (plan: SchedulePlan) => boolean>>> = {
  kind: () => true,
  topics: () => true,
  stories: () => true,
  style: () => true,
  mention: ({ mentionRoleId }) => mentionRoleId !== null,
  discussion: ({ hasDiscussion }) => hasDiscussion,
  quiet: ({ isSilent }) => !isSilent,
  publish: ({ isPublished }) => isPublished,
  tags: ({ tagIds }) => tagIds.length > 0,
};

const labelled = (label: string, line: Line): Line => [strong(`${label}:`), ' ', ...line];

/** What was decided of a schedule besides where and when. */
export const settingLines = (plan: SchedulePlan, phrases: Phrases): readonly Line[] =>
  settings
    .filter((setting) => isWorthSaying[setting]?.(plan) ?? false)
    .map((setting) => labelled(phrases.planning.settings[setting], valueOf[setting](plan, phrases)));

/** What would be different: each setting as it is and as it would be. */
export const differenceLines = (
  before: SchedulePlan,
  after: SchedulePlan,
  phrases: Phrases,
): readonly Line[] =>
  settings.flatMap((setting) => {
    const [was, is] = [valueOf[setting](before, phrases), valueOf[setting](after, phrases)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [labelled(phrases.planning.settings[setting], [...was, ' → ', ...is])];
  });

/** When a schedule runs next, and what the clocks do to it. */
export const outlookBlocks = (
  { nextRunsAt, gap }: Pick<SettledSchedule, 'nextRunsAt' | 'gap'>,
  phrases: Phrases,
): readonly PostBlock[] => [
  block('paragraph', phrases.schedule.nextRuns),
  { kind: 'list', items: nextRunsAt.map((at): Line => [time(at, 'full')]) },
  ...(gap === null ? [] : [block('note', ...phrases.planning.clockGap(gap.at, clockOf(gap.wantedSeconds)))]),
];
