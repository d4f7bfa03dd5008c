import { block, digestPost, type Digest, type Phrases, type Post, type Problem } from '#digests';
import { MessageFlags } from 'discord.js';
import { writeCustomId } from './custom-id.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost, type MessageBody } from './render.ts';

/** The custom id by which a message is known, to its button and to whoever looks for it in a channel's history. */
export const markerOf = (key: string): string => writeCustomId({ action: 'why', id: key });

/** How an edition goes out. */
type EditionWishes = {
  readonly keyOfPart: (part: number) => string;
  readonly isSilent: boolean;
  /** The role that it calls, where an admin has chosen one. */
  readonly mentionRoleId: string | null;
};

/** A post that begins with the role it is for. */
const calling = (roleId: string | null, { blocks }: Post): Post =>
  roleId === null ? { blocks } : { blocks: [block('paragraph', { kind: 'role', roleId }), ...blocks] };

/** Renders an edition: silent unless its server wants otherwise, with the key of its part in the id of each button. */
export const renderEdition = (
  digest: Digest,
  phrases: Phrases,
  commandIds: CommandIds,
  { keyOfPart, isSilent, mentionRoleId }: EditionWishes,
): readonly MessageBody[] =>
  renderPost(calling(mentionRoleId, digestPost(digest, phrases)), commandIds, (part) => ({
    label: phrases.digest.whyButton,
    customId: markerOf(keyOfPart(part)),
  })).map((body, part) => ({
    ...body,
    flags: isSilent ? body.flags | MessageFlags.SuppressNotifications : body.flags,
    ...(part === 0 && mentionRoleId !== null
      ? { allowed_mentions: { parse: [], roles: [mentionRoleId] } }
      : {}),
  }));

/** Renders what needs mending about a channel, with the key that it is found by again. */
export const renderAlert = (
  {
    problem,
    channelId,
    key,
  }: { readonly problem: Problem; readonly channelId: string; readonly key: string },
  phrases: Phrases,
  commandIds: CommandIds,
): MessageBody => {
  const post = {
    blocks: [
      block('headline', { kind: 'channel', channelId } as const),
      block('paragraph', phrases.problem(problem)),
    ],
  };
  const [body] = renderPost(post, commandIds, () => ({ label: phrases.help.title, customId: markerOf(key) }));
  if (body === undefined) throw new Error('An alert has words');
  return body;
};
