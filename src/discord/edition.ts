import {
  block,
  digestControls,
  digestPost,
  type Digest,
  type Phrases,
  type Post,
  type PostBlock,
  type PostButton,
  type Problem,
} from '#digests';
import { MessageFlags } from 'discord.js';
import { writeCustomId } from './custom-id.ts';
import type { CommandIds } from './markdown.ts';
import { renderPost, type MessageBody } from './render.ts';

/** What the button does that carries a key: under an edition it says why; under an alert or a greeting it helps. */
const actionOf = (key: string): string => {
  if (key.startsWith('first.')) return 'first-steps';
  return key.startsWith('help.') ? 'guide' : 'why';
};

/** The custom id by which a message is known, to its button and to whoever looks for it in a channel's history. */
export const markerOf = (key: string): string => writeCustomId({ action: actionOf(key), id: key });

/** More than these are one failure, of the network more often than of the feeds. */
const brokenShownMax = 10;

/** How an edition is to be shown, and the key that each of its messages carries. */
type EditionWishes = {
  readonly keyOfPart: (part: number) => string;
  readonly isSilent: boolean;
  /** The role that it calls, where an admin has chosen one. */
  readonly mentionRoleId?: string | null;
  readonly layout?: 'components' | 'embeds';
  readonly hasImages?: boolean;
};

const markerButton = (key: string, label: string): PostButton => ({
  kind: 'act',
  action: actionOf(key),
  id: key,
  label,
  tone: 'plain',
});

/** The button that carries the marker, under those messages that have no other control. */
const marker = (key: string, label: string): readonly PostBlock[] => [
  { kind: 'buttons', buttons: [markerButton(key, label)] },
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
  roleId === null || part > 0 || !/^\d{1,20}$/u.test(roleId)
    ? {}
    : {
        allowed_mentions: { parse: [], roles: [roleId] },
        ...(layout === 'embeds' ? { content: `<@&${roleId}>` } : {}),
      };

/** Renders an edition: silent unless its server wants otherwise; each message has its key in its controls' ids. */
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

/** Leads from a direct message to the server that it is about. */
const serverButton = (guildId: string, { alerts }: Phrases): PostButton => ({
  kind: 'open',
  label: alerts.serverButton,
  url: `https://discord.com/channels/${guildId}`,
});

/** Which sources of a server cannot be read, and the key that the message is found by again. */
type SourceAlert = {
  readonly broken: readonly { readonly name: string; readonly problem: Problem }[];
  readonly key: string;
  /** The server, where the message goes to somebody in person; they may look after several. */
  readonly aboutGuildId: string | null;
};

/** Renders which sources of a server cannot be read. */
export const renderSourceAlert = (
  { broken, key, aboutGuildId }: SourceAlert,
  phrases: Phrases,
  commandIds: CommandIds,
): MessageBody => {
  const { alerts } = phrases;
  const post: Post = {
    blocks: [
      block('headline', alerts.sourcesTitle(broken.length)),
      {
        kind: 'list',
        items: broken
          .slice(0, brokenShownMax)
          .map(({ name, problem }) => [{ kind: 'strong', text: name }, `: ${phrases.problem(problem)}`]),
      },
      block('note', ...alerts.sourcesFix),
    ],
  };
  const ways = aboutGuildId === null ? [] : [serverButton(aboutGuildId, phrases)];
  const foot: PostBlock = { kind: 'buttons', buttons: [markerButton(key, alerts.helpButton), ...ways] };
  const [body] = renderPost(post, commandIds, { foot: () => [foot] });
  if (body === undefined) throw new Error('An alert has words');
  return body;
};

/** What greets a server, the key that it is found by again, and, in a direct message, which server that is. */
type Greeting = {
  readonly key: string;
  readonly about: { readonly guildId: string; readonly name: string } | null;
};

/** Renders the greeting of a server, with a button that sets everything up; in person, with a way there. */
export const renderWelcome = (
  { key, about }: Greeting,
  phrases: Phrases,
  commandIds: CommandIds,
): MessageBody => {
  const { alerts } = phrases;
  const post: Post = {
    blocks: [
      block('headline', about === null ? alerts.welcomeTitle : alerts.welcomeDirectTitle(about.name)),
      block('paragraph', alerts.welcome),
      block('paragraph', ...(about === null ? alerts.welcomeSteps : alerts.welcomeDirectSteps)),
    ],
  };
  const first: PostButton =
    about === null
      ? { kind: 'act', action: 'setup', id: '', label: alerts.setUpButton, tone: 'primary' }
      : serverButton(about.guildId, phrases);
  const foot: PostBlock = { kind: 'buttons', buttons: [first, markerButton(key, alerts.helpButton)] };
  const [body] = renderPost(post, commandIds, { foot: () => [foot] });
  if (body === undefined) throw new Error('A greeting has words');
  return body;
};

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
      block('paragraph', ...phrases.problemLine(problem)),
    ],
  };
  const [body] = renderPost(post, commandIds, { foot: () => marker(key, phrases.alerts.helpButton) });
  if (body === undefined) throw new Error('An alert has words');
  return body;
};
