import type { DeliveryReport, Store } from '../store/index.ts';

/** Where a message is read; null where it is not there. What was sent to a person is in no server. */
export const messageUrl = ({ guildId, channelId, kind, ...landed }: DeliveryReport): string | null => {
  const { messageId, placeId } = landed;
  if (messageId === null) return null;
  const server = kind === 'direct' ? '@me' : guildId;
  return `https://discord.com/channels/${server}/${placeId ?? channelId}/${messageId}`;
};

/** Where the first message of an edition is read. */
export const editionUrl = async ({ deliveries }: Store, digestId: number): Promise<string | null> => {
  const [first] = await deliveries.ofDigest(digestId);
  return first === undefined ? null : messageUrl(first);
};
