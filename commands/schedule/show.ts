import { channel, strong, type Line, type Phrases } from '#digests';
import type { ChannelAccess, SchedulePlan } from '../ports/index.ts';

/** What is shown of a schedule, each thing by its name. */
type Setting = keyof Phrases['planning']['settings'];

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
  tags: ({ tagIds }, { planning }) => [tagIds.length === 0 ? planning.noTags : tagIds.join(', ')],
};

/** A plan that shows its tags by their names; those of another forum are only counted. */
export const withTagNames = (
  plan: SchedulePlan,
  tags: ChannelAccess['tags'] = [],
  { planning }: Phrases,
): SchedulePlan => {
  const names = plan.tagIds.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
  const { length } = plan.tagIds;
  return { ...plan, tagIds: names.length === length ? names : [planning.tags(length)] };
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
