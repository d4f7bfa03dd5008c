import {
  block,
  digestControls,
  digestPost,
  type Digest,
  type Phrases,
  type PostBlock,
  type Problem,
} from '#digests';
import { MessageFlags } from 'discord.js';
import { writeCustomId } from './custom-id.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost, type MessageBody } from './render.ts';

/** The custom id by which a message is known, to its button and to whoever looks for it in a channel's history. */
export const markerOf = (key: string): string => writeCustomId({ action: 'why', id: key });

/** How an edition is to be shown, and the key that each of its messages carries. */
type EditionWishes = {
  readonly keyOfPart: (part: number) => string;
  readonly isSilent: boolean;
  readonly layout?: 'components' | 'embeds';
};

/** The button that carries the marker, under those messages that have no other control. */
const marker = (key: string, label: string): readonly PostBlock[] => [
  { kind: 'buttons', buttons: [{ kind: 'act', action: 'why', id: key, label, tone: 'plain' }] },
];

/** Renders an edition: silent unless its server wants otherwise, with the key of its part in the ids of its controls. */
export const renderEdition = (
  digest: Digest,
  phrases: Phrases,
  commandIds: CommandIds,
  { keyOfPart, isSilent, layout = 'components' }: EditionWishes,
): readonly MessageBody[] =>
  renderPost(digestPost(digest, phrases), commandIds, {
    layout,
    foot: (part, isLast) =>
      isLast
        ? digestControls(digest, keyOfPart(part), phrases)
        : marker(keyOfPart(part), phrases.digest.whyButton),
  }).map((body) => (isSilent ? { ...body, flags: body.flags | MessageFlags.SuppressNotifications } : body));

/** What needs mending about a channel, and the key that the message is found by again. */
type Alert = { readonly problem: Problem; readonly channelId: string; readonly key: string };

/** Renders what needs mending about a channel. */
export const renderAlert = (
  { problem, channelId, key }: Alert,
  phrases: Phrases,
  commandIds: CommandIds,
): MessageBody => {
  const post = {
    blocks: [
      block('headline', { kind: 'channel', channelId } as const),
      block('paragraph', phrases.problem(problem)),
    ],
  };
  const [body] = renderPost(post, commandIds, { foot: () => marker(key, phrases.help.title) });
  if (body === undefined) throw new Error('An alert has words');
  return body;
};
