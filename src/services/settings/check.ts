import type { ChannelAccess, ChannelReport, RoleCall, ServerCheck } from '#commands';
import type { ClosedTarget, ScheduleRecord, Store } from '../../store/index.ts';
import type { Clock } from '../../ops/index.ts';
import { toSource } from '../sources/source.ts';

/** Says what Broadsheet may do in a channel of a server; `null` where there is no such channel. */
type LookAtChannel = (guildId: string, channelId: string) => Promise<ChannelAccess | null>;

/** Whether those who have a role are notified where Broadsheet names it. */
type MayCallRole = (guildId: string, call: RoleCall) => Promise<boolean>;

/** What looking for faults needs. */
export type CheckParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly lookAtChannel: LookAtChannel;
  readonly mayCallRole: MayCallRole;
};

/** A channel, and the schedules that post there. */
type Place = {
  readonly guildId: string;
  readonly channelId: string;
  readonly schedules: readonly ScheduleRecord[];
};

const uncallableIn = async (
  { mayCallRole }: CheckParts,
  { guildId, channelId, schedules }: Place,
): Promise<readonly string[]> => {
  const roleIds = new Set(schedules.flatMap(({ mentionRoleId }) => mentionRoleId ?? []));
  const uncallable: string[] = [];
  for (const roleId of roleIds) {
    if (!(await mayCallRole(guildId, { channelId, roleId }))) uncallable.push(roleId);
  }
  return uncallable;
};

const reportOf = async (
  parts: CheckParts,
  place: Place,
  closed: ClosedTarget | undefined,
): Promise<ChannelReport> => {
  const { guildId, channelId, schedules } = place;
  const access = await parts.lookAtChannel(guildId, channelId);
  return {
    channelId,
    schedules: schedules.map(({ name }) => name),
    isGone: access === null,
    missingPermissions: access?.missingPermissions ?? [],
    uncallableRoleIds: access === null ? [] : await uncallableIn(parts, place),
    closedFor: closed?.problem ?? null,
  };
};

/** Looks at everything that may keep a server's digests from coming, and lets closed channels be tried again. */
export const checkServer = async (parts: CheckParts, guildId: string): Promise<ServerCheck> => {
  const { store, clock } = parts;
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
    const here = schedules.filter((schedule) => schedule.channelId === channelId);
    channels.push(await reportOf(parts, { guildId, channelId, schedules: here }, closed.get(channelId)));
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
