import {
  block,
  digestControls,
  digestPost,
  type Digest,
  type Phrases,
  type Post,
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
  /** The role that it calls, where an admin has chosen one. */
  readonly mentionRoleId?: string | null;
  readonly layout?: 'components' | 'embeds';
  readonly hasImages?: boolean;
};

/** The button that carries the marker, under those messages that have no other control. */
const marker = (key: string, label: string): readonly PostBlock[] => [
  { kind: 'buttons', buttons: [{ kind: 'act', action: 'why', id: key, label, tone: 'plain' }] },
];

const unpictured = (digest: Digest): Digest => ({
  ...digest,
  stories: digest.stories.map((story) => ({ ...story, imageUrl: null })),
});

/** A post that begins with the role it is for; Discord calls nobody from within an embed. */
const calling = ({ blocks }: Post, roleId: string | null, layout: string): Post =>
  roleId === null || layout === 'embeds'
    ? { blocks }
    : { blocks: [block('paragraph', { kind: 'role', roleId }), ...blocks] };

/** What makes the first message of an edition call a role, and no other of its messages. */
const callOf = (roleId: string | null, part: number, layout: string): Partial<MessageBody> =>
  roleId === null || part > 0
    ? {}
    : {
        allowed_mentions: { parse: [], roles: [roleId] },
        ...(layout === 'embeds' ? { content: `<@&${roleId}>` } : {}),
      };

/** Renders an edition: silent unless its server wants otherwise, with the key of its part in the ids of its controls. */
export const renderEdition = (
  digest: Digest,
  phrases: Phrases,
  commandIds: CommandIds,
  { keyOfPart, isSilent, mentionRoleId = null, layout = 'components', hasImages = true }: EditionWishes,
): readonly MessageBody[] =>
  renderPost(
    calling(digestPost(hasImages ? digest : unpictured(digest), phrases), mentionRoleId, layout),
    commandIds,
    {
      layout,
      foot: (part, isLast) =>
        isLast
          ? digestControls(digest, keyOfPart(part), phrases)
          : marker(keyOfPart(part), phrases.digest.whyButton),
    },
  ).map((body, part) => ({
    ...body,
    ...callOf(mentionRoleId, part, layout),
    flags: isSilent ? body.flags | MessageFlags.SuppressNotifications : body.flags,
  }));

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
