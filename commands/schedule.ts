import {
  block,
  digestPost,
  done,
  dotted,
  failed,
  time,
  type Line,
  type Phrases,
  type Result,
} from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  replyWith,
  type Command,
  type Reply,
  type Request,
} from './command.ts';
import {
  cancel,
  channelOption,
  forManagers,
  numberOption,
  optionType,
  postableChannelTypes,
  readTimetable,
  readTimezone,
  styleChoices,
  styleOption,
  textOption,
} from './options/index.ts';
import type { Ports, Schedule, SchedulePlan } from './ports/index.ts';

const storiesDefault = 7;

/** Fits a list on a phone, and Discord's bound on a choice. */
const nameCharactersMax = 60;

const readPlan = (request: Request): Result<SchedulePlan> => {
  const timetable = readTimetable(textOption(request, 'when') ?? '');
  if (!timetable.ok) return timetable;
  const timezone = readTimezone(textOption(request, 'timezone') ?? 'UTC');
  if (!timezone.ok) return timezone;
  const { channelId, missingPermissions } = channelOption(request, 'channel');
  if (missingPermissions.length > 0) return failed({ code: 'channel-closed', missing: missingPermissions });
  return done({
    name: textOption(request, 'name') ?? phrasesOf(request).schedule.defaultName,
    channelId,
    timetable: timetable.value,
    timezone: timezone.value,
    storiesMax: numberOption(request, 'stories', storiesDefault),
    style: styleOption(request),
    personId: request.person.id,
  });
};

const whenOf = (schedule: Schedule, phrases: Phrases): string =>
  phrases.schedule.timetable(schedule.timetable, schedule.timezone);

const addSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const plan = readPlan(request);
  if (!plan.ok) return refuse(request, plan.problem);
  const added = await ports.schedules.add(guildOf(request), plan.value);
  return replyWith(request, added, ({ schedule, nextRunsAt, hasSources }, phrases) =>
    reply(
      block('headline', phrases.schedule.added(schedule.name)),
      block('paragraph', ...phrases.schedule.postsIn(whenOf(schedule, phrases), schedule.channelId)),
      block('paragraph', phrases.schedule.nextRuns),
      { kind: 'list', items: nextRunsAt.map((at): Line => [time(at, 'full')]) },
      ...(hasSources ? [] : [block('note', ...phrases.schedule.noSourcesYet)]),
    ),
  );
};

const scheduleLine = (schedule: Schedule, phrases: Phrases): Line =>
  dotted(
    phrases.schedule.item(schedule.name, whenOf(schedule, phrases), schedule.channelId, schedule.nextAt),
    schedule.lastPostedAt === null
      ? [phrases.schedule.neverPosted]
      : phrases.schedule.lastPosted(schedule.lastPostedAt),
  );

const listSchedules = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const schedules = await ports.schedules.list(guildOf(request));
  if (schedules.length === 0) return reply(block('paragraph', ...phrases.schedule.none));
  return reply(block('headline', phrases.schedule.listTitle(schedules.length)), {
    kind: 'list',
    items: schedules.map((schedule) => scheduleLine(schedule, phrases)),
  });
};

const nameOf = (request: Request): string => textOption(request, 'schedule') ?? '';

const previewSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const digest = await ports.schedules.preview(guildOf(request), nameOf(request));
  return replyWith(request, digest, (value, phrases) =>
    reply(block('note', phrases.schedule.previewNote(value.name)), ...digestPost(value, phrases).blocks),
  );
};

const runSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const posted = await ports.schedules.run(guildOf(request), nameOf(request));
  return replyWith(request, posted, ({ schedule, messageUrl }, phrases) =>
    reply(
      block(
        'paragraph',
        ...phrases.schedule.posting(schedule.name, schedule.channelId),
        ...(messageUrl === null ? [] : [' ', ...phrases.schedule.posted(messageUrl)]),
      ),
    ),
  );
};

const removeSchedule = async (request: Request, ports: Ports): Promise<Reply> => {
  const removed = await ports.schedules.remove(guildOf(request), nameOf(request));
  return replyWith(request, removed, (schedule, phrases) =>
    reply(block('paragraph', phrases.schedule.removed(schedule.name))),
  );
};

const which = {
  type: optionType.text,
  name: 'schedule',
  description: 'Its name, as /schedule list shows it',
  required: true,
} as const;

/** `/schedule`: when and where digests are posted. */
export const schedule: Command = {
  definition: {
    name: 'schedule',
    description: 'When and where digests are posted',
    ...forManagers,
    options: [
      {
        type: optionType.subcommand,
        name: 'add',
        description: 'Post a digest regularly',
        options: [
          {
            type: optionType.text,
            name: 'when',
            description: 'Such as “daily 08:00”, “weekdays 7:30 and 18:00” or “Mondays 9am”',
            required: true,
            max_length: 200,
          },
          {
            type: optionType.channel,
            name: 'channel',
            description: 'Where to post; this channel where left out',
            channel_types: [...postableChannelTypes],
          },
          {
            type: optionType.text,
            name: 'timezone',
            description: 'Such as Europe/London; UTC where left out',
            max_length: 60,
          },
          {
            type: optionType.integer,
            name: 'stories',
            description: `How many stories; ${storiesDefault} where left out`,
            min_value: 1,
            max_value: 15,
          },
          {
            type: optionType.text,
            name: 'style',
            description: 'How much is quoted; brief where left out',
            choices: [...styleChoices],
          },
          {
            type: optionType.text,
            name: 'name',
            description: 'What to call it, such as “Morning digest”',
            max_length: nameCharactersMax,
          },
        ],
      },
      { type: optionType.subcommand, name: 'list', description: 'Every schedule, and when it runs next' },
      {
        type: optionType.subcommand,
        name: 'preview',
        description: 'What it would post now, shown to you alone',
        options: [which],
      },
      {
        type: optionType.subcommand,
        name: 'run',
        description: 'Post its digest now, besides its times',
        options: [which],
      },
      {
        type: optionType.subcommand,
        name: 'remove',
        description: 'Post it no more',
        options: [which],
      },
    ],
  },
  actions: {
    add: { who: 'managers', where: 'servers', way: 'anew', run: addSchedule },
    list: { who: 'managers', where: 'servers', way: 'anew', run: listSchedules },
    preview: { who: 'managers', where: 'servers', way: 'anew', run: previewSchedule },
    run: { who: 'managers', where: 'servers', way: 'anew', run: runSchedule },
    remove: { who: 'managers', where: 'servers', way: 'anew', run: removeSchedule },
  },
  presses: { cancel },
};
