import { digestPost, type Digest, type Phrases } from '#digests';
import { writeCustomId } from './custom-id.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost, type MessageBody } from './render.ts';

/** The custom id by which a message is known, to its button and to whoever looks for it in a channel's history. */
export const markerOf = (key: string): string => writeCustomId({ action: 'why', id: key });

/** Renders an edition. Every message carries the key of its part in the id of its button. */
export const renderEdition = (
  digest: Digest,
  phrases: Phrases,
  commandIds: CommandIds,
  keyOfPart: (part: number) => string,
): readonly MessageBody[] =>
  renderPost(digestPost(digest, phrases), commandIds, (part) => ({
    label: phrases.digest.whyButton,
    customId: markerOf(keyOfPart(part)),
  }));
