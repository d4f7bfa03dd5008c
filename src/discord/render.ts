import type { Post, PostBlock } from '#digests';
import {
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIEmbed,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { limits } from './limits.ts';
import type { CommandIds } from './markdown.ts';
import { pagesOf } from './pages.ts';
import { charactersIn, componentsIn, passageComponents, passagesOf, type Passage } from './passages.ts';

/**
 * A message body as the API takes it: Components V2, or an embed with controls under it. It pings nobody but a role
 * that an admin chose.
 */
export type MessageBody = {
  readonly flags: number;
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly embeds?: readonly APIEmbed[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
};

/** Controls under a message, by its place from 0 and whether it is the last. */
type Foot = (part: number, isLast: boolean) => readonly PostBlock[];

/** How a post is to be shown. */
type RenderWishes = {
  readonly foot?: Foot;
  /** `embeds` for servers that want posts as older clients and bots know them. */
  readonly layout?: 'components' | 'embeds';
};

/** Ink on newsprint: the stripe at the side of every post. */
const accentColor = 0x2f5d62;

const noFoot: Foot = () => [];

/** The controls under a message as a passage of their own, whose divider they do without. */
const footOf = (blocks: readonly PostBlock[], commandIds: CommandIds): Passage => {
  const [passage] = passagesOf({ blocks }, commandIds);
  return passage ?? { isApart: false, lines: [], beside: null, rows: [] };
};

/** The container itself counts too. */
const frameComponents = 1;

const containerOf = (page: readonly Passage[], foot: Passage): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accentColor,
  components: [
    ...page.flatMap((passage, index) => passageComponents(passage, index === 0)),
    ...passageComponents(foot, true),
  ],
});

const inComponents = (page: readonly Passage[], foot: Passage): MessageBody => ({
  flags: MessageFlags.IsComponentsV2,
  components: [containerOf(page, foot)],
  allowed_mentions: { parse: [] },
});

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const pictureOf = (page: readonly Passage[]): string | null => {
  const accessories = page.map(({ beside }) => beside);
  const picture = accessories.find((accessory) => accessory?.type === ComponentType.Thumbnail);
  return picture?.type === ComponentType.Thumbnail ? picture.media.url : null;
};

const inEmbed = (page: readonly Passage[], foot: Passage): MessageBody => {
  const url = pictureOf(page);
  const rows: readonly Row[] = [...page.flatMap((passage) => passage.rows), ...foot.rows];
  return {
    flags: 0,
    embeds: [
      {
        color: accentColor,
        description: page.map(({ lines }) => lines.join('\n')).join('\n\n'),
        ...(url === null ? {} : { thumbnail: { url } }),
      },
    ],
    components: rows.slice(0, limits.messageRowsMax),
    allowed_mentions: { parse: [] },
  };
};

/**
 * Renders a post as one message or, where it is too long for one, as several, split at its blocks.
 * @returns at least one body for any post that shows anything; every one within Discord's limits
 */
export const renderPost = (
  post: Post,
  commandIds: CommandIds,
  { foot = noFoot, layout = 'components' }: RenderWishes = {},
): readonly MessageBody[] => {
  // Which message is the last is known only when all are made: each has room for the larger foot.
  const feet = [false, true].map((isLast) => footOf(foot(0, isLast), commandIds));
  const room = {
    characters: limits.messageTextCharactersMax - Math.max(...feet.map(charactersIn)),
    components: limits.messageComponentsMax - frameComponents - Math.max(...feet.map(componentsIn)),
  };
  const pages = pagesOf(passagesOf(post, commandIds), room);
  const render = layout === 'components' ? inComponents : inEmbed;
  return pages.map((page, part) => render(page, footOf(foot(part, part === pages.length - 1), commandIds)));
};
