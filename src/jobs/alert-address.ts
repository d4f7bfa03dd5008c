import type { NewDelivery, Shelves } from '../store/index.ts';

/** Where a message about what needs mending goes. */
type AlertAddress = Pick<NewDelivery, 'channelId' | 'errand'>;

/**
 * Where a server hears of what needs mending: in its channel for alerts where that takes messages, else in person.
 * `null` where there is neither.
 */
export const alertAddress = async (
  { guilds, targets }: Shelves,
  guildId: string,
  personId: string | null,
): Promise<AlertAddress | null> => {
  const { alertsChannelId: channelId } = await guilds.get(guildId);
  if (channelId !== null && (await targets.get({ guildId, channelId })) === null) {
    return { channelId, errand: { kind: 'post' } };
  }
  return personId === null ? null : { channelId: personId, errand: { kind: 'direct' } };
};
