import type { ChannelAccess, ChannelReport, ServerCheck } from '#commands';
import type { ClosedTarget, ScheduleRecord, Store } from '../../store/index.ts';
import type { Clock } from '../../ops/index.ts';
import { toSource } from '../sources/source.ts';

/** Says what Broadsheet may do in a channel of a server; `null` where there is no such channel. */
type LookAtChannel = (guildId: string, channelId: string) => Promise<ChannelAccess | null>;

/** What looking for faults needs. */
export type CheckParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly lookAtChannel: LookAtChannel;
};

const reportOf = (
  channelId: string,
  schedules: readonly ScheduleRecord[],
  { access, closed }: { readonly access: ChannelAccess | null; readonly closed: ClosedTarget | undefined },
): ChannelReport => ({
  channelId,
  schedules: schedules.filter((schedule) => schedule.channelId === channelId).map(({ name }) => name),
  isGone: access === null,
  missingPermissions: access?.missingPermissions ?? [],
  closedFor: closed?.problem ?? null,
});

/** Looks at everything that may keep a server's digests from coming, and lets closed channels be tried again. */
export const checkServer = async (
  { store, clock, lookAtChannel }: CheckParts,
  guildId: string,
): Promise<ServerCheck> => {
  const now = clock.now();
  const settings = await store.guilds.get(guildId);
  const all = await store.schedules.list(guildId);
  // What goes to people goes to no channel of the server.
  const schedules = all.filter(({ place }) => place !== 'direct');
  const places = schedules.map(({ channelId }) => channelId);
  const alerts = settings.alertsChannelId === null ? [] : [settings.alertsChannelId];
  const channelIds = [...new Set([...places, ...alerts])];
  const closed = new Map((await store.targets.list(guildId)).map((target) => [target.channelId, target]));
  const channels: ChannelReport[] = [];
  for (const channelId of channelIds) {
    const access = await lookAtChannel(guildId, channelId);
    channels.push(reportOf(channelId, schedules, { access, closed: closed.get(channelId) }));
  }
  if (closed.size > 0) await store.write(({ targets }) => targets.hurry(guildId, now));
  const records = await store.sources.list(guildId);
  const failing = records.filter(({ failingSince, endedAt }) => failingSince !== null || endedAt !== null);
  return {
    channels,
    failingSources: await Promise.all(failing.map((record) => toSource(store, record, now))),
    sources: records.length,
    schedules: schedules.length,
    hasTimezone: settings.timezone !== null,
    hasAlertsChannel: settings.alertsChannelId !== null,
  };
};
