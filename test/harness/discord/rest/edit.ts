import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { discordErrors } from '../judge/errors.ts';
import { mergedBody, type MessageBody } from '../messages/content.ts';
import { editMessage } from '../messages/write.ts';
import type { DiscordState } from '../state.ts';
import type { Channel, StoredMessage } from '../world/records.ts';
import type { UploadedFile } from './body.ts';
import { Refusal } from './refusal.ts';

/** A change that a request asks for. */
interface Change {
  readonly channel: Channel;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
}

/**
 * Changes a message as asked, keeping what the request leaves out. Refuses what only shows once both are put
 * together: a message that would be empty, and Components V2 beside content that was not cleared.
 */
export function change(
  discord: DiscordState,
  stored: StoredMessage,
  { channel, body, files }: Change,
): APIMessage {
  const { message } = stored;
  const merged = mergedBody(message, body);
  if (isEmpty(merged) && files.length === 0) throw new Refusal('emptyMessage');
  const flags = (message.flags ?? 0) | (body.flags ?? 0);
  if (flags & MessageFlags.IsComponentsV2) refuseLegacyFields(merged);
  editMessage(discord.world, stored, { channel, author: discord.world.bot, body: merged, files });
  return message;
}

function isEmpty({ content, embeds, components, attachments }: MessageBody): boolean {
  const written = (content ?? '').trim() !== '';
  return !written && [embeds, components, attachments].every((list) => (list ?? []).length === 0);
}

function refuseLegacyFields({ content, embeds }: MessageBody): void {
  const held = { content: content ?? '', embeds: embeds ?? [] };
  const left = (['content', 'embeds'] as const).filter((field) => held[field].length > 0);
  if (left.length === 0) return;
  const errors = left.map((field) => ({
    pointer: `/${field}`,
    rule: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used with IS_COMPONENTS_V2`,
  }));
  throw new Refusal('invalidForm', discordErrors(errors));
}
