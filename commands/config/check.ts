import { block, type Line, type Phrases } from '#digests';
import { guildOf, phrasesOf, reply, type Reply, type Request } from '../command.ts';
import type { ChannelReport, Ports, ServerCheck, Source } from '../ports/index.ts';

const channelLines = (report: ChannelReport, phrases: Phrases): readonly Line[] => {
  const { config: words } = phrases;
  const { channelId, schedules, isGone, missingPermissions, uncallableRoleIds, closedFor } = report;
  if (isGone) return [words.channelGone(schedules)];
  if (missingPermissions.length > 0) {
    return [words.channelLacks(channelId, missingPermissions), [words.channelFix(missingPermissions)]];
  }
  if (closedFor !== null) return [words.channelClosed(channelId, phrases.problem(closedFor))];
  const uncallable = uncallableRoleIds.map((roleId): Line => [
    '✗ ',
    ...phrases.problemLine({ code: 'role-uncallable', roleId, channelId }),
  ]);
  return [words.channelFine(channelId), ...uncallable];
};

const reasonOf = ({ health }: Source, { problem }: Phrases): string =>
  health.state === 'failing' ? problem(health.problem) : health.state;

const sourceLines = ({ sources, failingSources }: ServerCheck, phrases: Phrases): readonly Line[] => {
  const { config: words } = phrases;
  if (sources === 0) return [words.noSources];
  if (failingSources.length === 0) return [[words.sourcesFine(sources)]];
  return failingSources.map((source) => [words.sourceFails(source.name, reasonOf(source, phrases))]);
};

const isWell = ({ channels, failingSources, sources, schedules }: ServerCheck): boolean =>
  sources > 0 &&
  schedules > 0 &&
  failingSources.length === 0 &&
  channels.every(
    ({ isGone, missingPermissions, uncallableRoleIds, closedFor }) =>
      !isGone && missingPermissions.length === 0 && uncallableRoleIds.length === 0 && closedFor === null,
  );

/** Looks for everything that may keep digests from coming, and says where to click. */
export const checkServer = async (request: Request, ports: Ports): Promise<Reply> => {
  const phrases = phrasesOf(request);
  const { config: words } = phrases;
  const check = await ports.settings.check(guildOf(request));
  const hints: readonly Line[] = [
    ...(check.hasTimezone ? [] : [words.noTimezone]),
    ...(check.hasAlertsChannel ? [] : [words.noAlerts]),
  ];
  return reply(
    block('headline', words.checkTitle),
    {
      kind: 'list',
      items: [
        ...check.channels.flatMap((report) => channelLines(report, phrases)),
        ...(check.schedules === 0 ? [words.noSchedules] : []),
        ...sourceLines(check, phrases),
      ],
    },
    ...hints.map((hint) => block('note', ...hint)),
    ...(isWell(check) ? [block('paragraph', words.allWell)] : []),
  );
};
