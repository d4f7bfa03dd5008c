import type { Command, Handler, Press, Request, Suggest } from '../command.ts';
import {
  cancel,
  isLike,
  suggestion,
  suggestSchedules,
  suggestTimes,
  suggestTimezone,
  suggestTopics,
} from '../options/index.ts';
import { addSchedule } from './add.ts';
import { scheduleDefinition } from './definition.ts';
import { editSchedule, saveChanges } from './edit.ts';
import { listSchedules } from './list.ts';
import { askToRemove, removeSchedule } from './remove.ts';
import { pauseSchedule, previewSchedule, resumeSchedule, runSchedule, skipRun } from './turns.ts';

const managers = { who: 'managers', where: 'servers' } as const;

type Run<Asked> = Extract<Handler<Asked>, { readonly run: unknown }>['run'];

const action = (run: Run<Request>, suggest: Readonly<Record<string, Suggest>> = {}) =>
  ({ ...managers, way: 'anew', run, suggest }) as const;

/** The message with the question becomes the answer, so that nothing is left to press. */
const press = (run: Run<Press>) => ({ ...managers, way: 'in-place', run }) as const;

/** Suggests tags of the forum that stands in the command, or that the schedule posts in. */
const suggestTags: Suggest = async ({ options, typed, guildId }, { schedules, channels }) => {
  const channel = options['channel'];
  const name = options['schedule'];
  const found = typeof name === 'string' ? await schedules.get(guildId ?? '', name) : null;
  const access =
    typeof channel === 'object' && 'channelId' in channel
      ? channel
      : found?.ok === true && (await channels.look(guildId ?? '', found.value.channelId));
  const tags = (access || null)?.tags ?? [];
  const before = typed
    .split(',')
    .slice(0, -1)
    .map((part) => part.trim());
  const names = tags.map((tag) => tag.name).filter((tag) => !before.includes(tag));
  const last = typed.split(',').at(-1) ?? '';
  return names.filter((tag) => isLike(tag, last)).flatMap((tag) => suggestion([...before, tag].join(', ')));
};

const details = {
  when: suggestTimes,
  timezone: suggestTimezone,
  topics: suggestTopics,
  tags: suggestTags,
} as const;

const which = { schedule: suggestSchedules } as const;

/** `/schedule`: when and where digests are posted. */
export const schedule: Command = {
  definition: scheduleDefinition,
  actions: {
    add: action(addSchedule, details),
    edit: action(editSchedule, { ...details, ...which }),
    list: action(listSchedules),
    preview: { ...action(previewSchedule, which), costs: 'preview' },
    run: { ...action(runSchedule, which), costs: 'preview' },
    skip: action(skipRun, which),
    pause: action(pauseSchedule, which),
    resume: action(resumeSchedule, which),
    remove: action(askToRemove, which),
  },
  presses: {
    cancel,
    'schedule-save': press(saveChanges),
    'schedule-remove': press(removeSchedule),
  },
};
