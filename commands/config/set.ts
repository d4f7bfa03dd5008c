import { block, type Result, done } from '#digests';
import { guildOf, phrasesOf, refuse, reply, type Reply, type Request } from '../command.ts';
import { numberOption, readTimezone, textOption } from '../options/index.ts';
import type { ChannelAccess } from '../command.ts';
import type { Ports, ServerSettings } from '../ports/index.ts';
import { settingLines } from './show.ts';

/** The interface languages as Discord offers them, each by its own name. */
export const languageChoices = [
  { name: 'English', value: 'en' },
  { name: 'Deutsch', value: 'de' },
  { name: 'Français', value: 'fr' },
  { name: 'Español', value: 'es' },
] as const;

/** The layouts as Discord offers them. */
export const layoutChoices = [
  { name: 'Modern', value: 'components' },
  { name: 'Classic embeds', value: 'embeds' },
] as const;

const channelIn = (request: Request): ChannelAccess | null => {
  const value = request.options['alerts'];
  return typeof value === 'object' && 'channelId' in value ? value : null;
};

const zoneIn = (request: Request): Result<Partial<ServerSettings>> => {
  const typed = textOption(request, 'timezone');
  if (typed === null) return done({});
  const zone = readTimezone(typed);
  return zone.ok ? done({ timezone: zone.value }) : zone;
};

const pickedIn = (request: Request): Partial<ServerSettings> => {
  const language = languageChoices.find(({ value }) => value === textOption(request, 'language'));
  const layout = layoutChoices.find(({ value }) => value === textOption(request, 'layout'));
  const images = request.options['images'];
  const keepDays = numberOption(request, 'keep', 0);
  return {
    ...(language === undefined ? {} : { language: language.value }),
    ...(layout === undefined ? {} : { layout: layout.value }),
    ...(typeof images === 'boolean' ? { hasImages: images } : {}),
    ...(keepDays === 0 ? {} : { keepDays }),
  };
};

/** Changes what was given and leaves the rest; a channel that nothing can be posted in is refused. */
export const setSettings = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const zone = zoneIn(request);
  if (!zone.ok) return refuse(request, zone.problem);
  const alerts = channelIn(request);
  if (alerts !== null && alerts.missingPermissions.length > 0) {
    return refuse(request, { code: 'channel-closed', missing: alerts.missingPermissions });
  }
  const alertsChannelId = alerts?.channelId;
  const changes: Partial<ServerSettings> = {
    ...zone.value,
    ...pickedIn(request),
    ...(alertsChannelId === undefined ? {} : { alertsChannelId }),
  };
  if (Object.keys(changes).length === 0) {
    return reply(block('paragraph', phrases.config.nothingGiven));
  }
  const settings = await ports.settings.change(guildOf(request), changes);
  return reply(block('paragraph', phrases.config.saved), {
    kind: 'list',
    items: settingLines(settings, phrases),
  });
};
