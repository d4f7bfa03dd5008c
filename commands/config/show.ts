import { block, strong, time, type Line, type Phrases } from '#digests';
import { guildOf, phrasesOf, reply, type Reply, type Request } from '../command.ts';
import type { Ports, ScheduleStatus, ServerSettings } from '../ports/index.ts';

/** A language by its own name. */
const languageName = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** What each setting is at the moment, a line each. */
export const settingLines = (settings: ServerSettings, { config: words }: Phrases): readonly Line[] => {
  const { timezone, language, alertsChannelId, layout, hasImages, keepDays } = settings;
  const shown: readonly (readonly [keyof ServerSettings, Line])[] = [
    ['timezone', [timezone ?? words.unset.timezone]],
    ['language', [language === null ? words.unset.language : languageName(language)]],
    [
      'alertsChannelId',
      alertsChannelId === null
        ? [words.unset.alertsChannelId]
        : [{ kind: 'channel', channelId: alertsChannelId }],
    ],
    ['layout', [words[layout]]],
    ['hasImages', [hasImages ? words.yes : words.no]],
    ['keepDays', [keepDays === null ? words.unset.keepDays : words.days(keepDays)]],
  ];
  return shown.map(([key, value]) => [strong(words.names[key]), ': ', ...value]);
};

/** Shows what a server has decided. */
export const showSettings = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const settings = await ports.settings.get(guildOf(request));
  return reply(
    block('headline', phrases.config.title),
    { kind: 'list', items: settingLines(settings, phrases) },
    block('note', ...phrases.config.howToChange),
  );
};

const scheduleLine = (status: ScheduleStatus, { config: words }: Phrases): Line => {
  const { name, nextAt, isPaused, lastAt, waiting } = status;
  return [
    ...(isPaused ? words.statusPaused(name) : words.statusSchedule(name, nextAt)),
    ...(lastAt === null ? [] : [' · ', ...words.statusLast(lastAt)]),
    ...(waiting === 0 ? [] : [` · ${words.statusWaiting(waiting)}`]),
  ];
};

/** Shows how a server's news is doing. */
export const showStatus = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const { config: words } = phrases;
  const status = await ports.settings.status(guildOf(request));
  const { sources, failingSources, articlesToday, schedules } = status;
  return reply(
    block('headline', words.statusTitle),
    block('paragraph', words.statusSources(sources, failingSources, articlesToday)),
    ...(schedules.length === 0
      ? [block('paragraph', ...words.noSchedules)]
      : [{ kind: 'list', items: schedules.map((each) => scheduleLine(each, phrases)) } as const]),
    block('note', time(request.at, 'full')),
  );
};
