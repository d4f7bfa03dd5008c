import type { Post, PostBlock } from '#digests';
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIContainerComponent,
} from 'discord.js';
import { limits } from './limits.ts';
import { blockMarkdown, type CommandIds } from './markdown.ts';

/** A message body as the API takes it: Components V2, and pinging nobody. */
export type MessageBody = {
  readonly flags: number;
  readonly components: readonly APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: readonly [] };
};

/** A button under a message. */
type MessageButton = { readonly label: string; readonly customId: string };

/** Ink on newsprint: the stripe at the side of every post. */
const accentColor = 0x2f5d62;

/** A post that fills more messages than this floods a channel; the rest is left out, which no digest reaches. */
const messagesMax = 8;

/** Container, action row and button count towards the limit on components. */
const componentsForFrame = 3;

/** A run of text between dividers. */
type Passage = readonly string[];

const passagesOf = (blocks: readonly PostBlock[], commandIds: CommandIds): Passage[] => {
  const passages: string[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'divider') passages.push([]);
    else passages.at(-1)?.push(...blockMarkdown(block, commandIds).map(fitted));
  }
  return passages.filter((passage) => passage.length > 0);
};

/** A single line longer than a whole message can only come from hostile input; its start is shown. */
const fitted = (line: string): string =>
  line.length <= limits.messageTextCharactersMax
    ? line
    : `${line.slice(0, limits.messageTextCharactersMax - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;

const textLength = (passages: readonly Passage[]): number =>
  passages.reduce((sum, passage) => sum + passage.join('\n').length, 0);

/** Each passage takes a text and a divider before it. */
const hasRoom = (passages: readonly Passage[]): boolean =>
  textLength(passages) <= limits.messageTextCharactersMax &&
  passages.length * 2 + componentsForFrame <= limits.messageComponentsMax;

/** Cuts a passage that no message holds at the ends of its lines. */
const splitPassage = (passage: Passage): Passage[] => {
  const pieces: string[][] = [[]];
  for (const line of passage) {
    if (hasRoom([[...(pieces.at(-1) ?? []), line]])) pieces.at(-1)?.push(line);
    else pieces.push([line]);
  }
  return pieces;
};

const pagesOf = (passages: readonly Passage[]): Passage[][] => {
  const pages: Passage[][] = [[]];
  for (const passage of passages.flatMap(splitPassage)) {
    if (hasRoom([...(pages.at(-1) ?? []), passage])) pages.at(-1)?.push(passage);
    else pages.push([passage]);
  }
  return pages.slice(0, messagesMax);
};

const passageComponents = (passage: Passage, index: number): APIComponentInContainer[] => [
  ...(index === 0 ? [] : [{ type: ComponentType.Separator } as const]),
  { type: ComponentType.TextDisplay, content: passage.join('\n') },
];

const buttonRow = ({ label, customId }: MessageButton): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: label.slice(0, limits.buttonLabelCharactersMax),
      custom_id: customId,
    },
  ],
});

const containerOf = (page: readonly Passage[], button: MessageButton | null): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accentColor,
  components: [...page.flatMap(passageComponents), ...(button === null ? [] : [buttonRow(button)])],
});

/**
 * Renders a post as one message or, where it is too long for one, as several, split at its blocks.
 * @param buttonOf the button under each message, by its place from 0
 * @returns at least one body for any post that shows anything; every one within Discord's limits
 */
export const renderPost = (
  post: Post,
  commandIds: CommandIds,
  buttonOf: (part: number) => MessageButton | null = () => null,
): readonly MessageBody[] =>
  pagesOf(passagesOf(post.blocks, commandIds))
    .filter((page) => page.length > 0)
    .map((page, part) => ({
      flags: MessageFlags.IsComponentsV2,
      components: [containerOf(page, buttonOf(part))],
      allowed_mentions: { parse: [] },
    }));
