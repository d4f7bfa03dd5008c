import type { Post } from '#digests';
import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { renderButton } from './controls.ts';
import { limits } from './limits.ts';
import type { CommandIds } from './markdown.ts';
import { charactersIn, componentsIn, passageComponents, passagesOf, type Passage } from './passages.ts';

/** A message body as the API takes it: Components V2, and pinging nobody but a role that an admin chose. */
export type MessageBody = {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
};

/** A button under a message. */
type MessageButton = { readonly label: string; readonly customId: string };

/** Ink on newsprint: the stripe at the side of every post. */
const accentColor = 0x2f5d62;

/** A post that fills more messages than this floods a channel; the rest is left out, which no digest reaches. */
const messagesMax = 8;

/** Container, action row and button count towards the limit on components. */
const componentsForFrame = 3;

const sumOf = (passages: readonly Passage[], measure: (passage: Passage) => number): number =>
  passages.reduce((sum, passage) => sum + measure(passage), 0);

const hasRoom = (passages: readonly Passage[]): boolean =>
  sumOf(passages, charactersIn) <= limits.messageTextCharactersMax &&
  sumOf(passages, componentsIn) + componentsForFrame <= limits.messageComponentsMax;

/** Cuts a passage that no message holds at the ends of its lines; its controls stay under the last piece. */
const splitPassage = (passage: Passage): readonly Passage[] => {
  if (hasRoom([passage])) return [passage];
  const pieces: string[][] = [[]];
  for (const line of passage.lines) {
    const grown = [...(pieces.at(-1) ?? []), line];
    if (hasRoom([{ ...passage, lines: grown }])) pieces[pieces.length - 1] = grown;
    else pieces.push([line]);
  }
  return pieces.map((lines, index) => ({
    lines,
    beside: index === 0 ? passage.beside : null,
    rows: index === pieces.length - 1 ? passage.rows : [],
  }));
};

const pagesOf = (passages: readonly Passage[]): readonly (readonly Passage[])[] => {
  const pages: Passage[][] = [[]];
  for (const passage of passages.flatMap(splitPassage)) {
    if (hasRoom([...(pages.at(-1) ?? []), passage])) pages.at(-1)?.push(passage);
    else pages.push([passage]);
  }
  return pages.filter((page) => page.length > 0).slice(0, messagesMax);
};

const buttonRow = ({ label, customId }: MessageButton) => {
  const button = renderButton({ kind: 'act', label, action: 'none', id: '', tone: 'plain' });
  return { type: ComponentType.ActionRow, components: [{ ...button, custom_id: customId }] };
};

const containerOf = (page: readonly Passage[], button: MessageButton | null): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accentColor,
  components: [
    ...page.flatMap((passage, index) => passageComponents(passage, index === 0)),
    ...(button === null ? [] : [buttonRow(button) as APIContainerComponent['components'][number]]),
  ],
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
  pagesOf(passagesOf(post, commandIds)).map((page, part) => ({
    flags: MessageFlags.IsComponentsV2,
    components: [containerOf(page, buttonOf(part))],
    allowed_mentions: { parse: [] },
  }));
