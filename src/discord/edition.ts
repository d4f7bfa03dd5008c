import { digestPost, type Digest, type Phrases } from '#digests';
import { MessageFlags } from 'discord.js';
import { writeCustomId } from './custom-id.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost, type MessageBody } from './render.ts';

/** The custom id by which a message is known, to its button and to whoever looks for it in a channel's history. */
export const markerOf = (key: string): string => writeCustomId({ action: 'why', id: key });

/** Renders an edition: silent, since nobody asked for it, and with the key of its part in the id of each button. */
export const renderEdition = (
  digest: Digest,
  phrases: Phrases,
  commandIds: CommandIds,
  keyOfPart: (part: number) => string,
): readonly MessageBody[] =>
  renderPost(digestPost(digest, phrases), commandIds, (part) => ({
    label: phrases.digest.whyButton,
    customId: markerOf(keyOfPart(part)),
  })).map((body) => ({ ...body, flags: body.flags | MessageFlags.SuppressNotifications }));
