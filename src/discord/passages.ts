import { linkUrl, type Beside, type Post, type PostBlock, type PostButton } from '#digests';
import {
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APISectionAccessoryComponent,
} from 'discord.js';
import { renderButton, renderSelect } from './controls.ts';
import { fittedText } from './fitted-text.ts';
import { limits } from './limits.ts';
import { blockMarkdown, type CommandIds } from './markdown.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What stands together: lines of text, what is beside them, and the controls under them. */
export type Passage = {
  /** Whether a divider is before it. */
  readonly isApart: boolean;
  readonly lines: readonly string[];
  readonly beside: APISectionAccessoryComponent | null;
  readonly rows: readonly Row[];
};

const buttonRows = (buttons: readonly PostButton[]): readonly Row[] => {
  const rendered = buttons.map(renderButton).filter((button) => button !== null);
  const rows: Row[] = [];
  for (let start = 0; start < rendered.length; start += limits.buttonsInRowMax) {
    const components = rendered.slice(start, start + limits.buttonsInRowMax);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
};

const rowsOf = (block: PostBlock): readonly Row[] => {
  if (block.kind === 'buttons') return buttonRows(block.buttons);
  const select = block.kind === 'select' ? renderSelect(block.select) : null;
  return select === null ? [] : [{ type: ComponentType.ActionRow, components: [select] }];
};

const accessoryOf = (beside: Beside): APISectionAccessoryComponent | null => {
  if (beside.kind === 'button') return renderButton(beside.button);
  const url = linkUrl(beside.url);
  if (url === null || url.length > limits.pictureUrlCharactersMax) return null;
  const description = fittedText(beside.description, limits.pictureDescriptionCharactersMax);
  return {
    type: ComponentType.Thumbnail,
    media: { url },
    ...(description === '' ? {} : { description }),
  };
};

/** A single line longer than a whole message can only come from hostile input; its start is shown. */
const fitted = (line: string): string => fittedText(line, limits.messageTextCharactersMax);

const emptyPassage: Passage = { isApart: false, lines: [], beside: null, rows: [] };

/** Takes a post apart at its dividers, and where something begins that has something else beside it. */
export const passagesOf = ({ blocks }: Post, commandIds: CommandIds): readonly Passage[] => {
  const passages: Passage[] = [emptyPassage];
  for (const block of blocks) {
    const passage = passages.at(-1);
    if (passage === undefined) continue;
    if (block.kind === 'divider') passages.push({ ...emptyPassage, isApart: true });
    else if (block.kind === 'buttons' || block.kind === 'select') {
      passages[passages.length - 1] = { ...passage, rows: [...passage.rows, ...rowsOf(block)] };
    } else {
      const lines = blockMarkdown(block, commandIds).map(fitted);
      const beside = block.kind === 'headline' && block.beside ? accessoryOf(block.beside) : null;
      if (beside !== null && passage.lines.length > 0) passages.push({ ...emptyPassage, lines, beside });
      else {
        const grown = { ...passage, lines: [...passage.lines, ...lines] };
        passages[passages.length - 1] = { ...grown, beside: passage.beside ?? beside };
      }
    }
  }
  return passages.filter(({ lines, rows }) => lines.length > 0 || rows.length > 0);
};

/** Components that a passage takes, with the divider before it. */
export const componentsIn = ({ isApart, lines, beside, rows }: Passage): number =>
  Number(isApart) +
  (lines.length === 0 ? 0 : beside === null ? 1 : 3) +
  rows.reduce((sum, { components }) => sum + 1 + components.length, 0);

/** Characters that a passage shows as text. */
export const charactersIn = ({ lines }: Passage): number => lines.join('\n').length;

/** Renders a passage as parts of a container; `isFirst` has no divider before it in any case. */
export const passageComponents = (
  { isApart, lines, beside, rows }: Passage,
  isFirst: boolean,
): readonly APIComponentInContainer[] => {
  const text = { type: ComponentType.TextDisplay, content: lines.join('\n') } as const;
  const body: readonly APIComponentInContainer[] =
    beside === null ? [text] : [{ type: ComponentType.Section, components: [text], accessory: beside }];
  return [
    ...(isFirst || !isApart ? [] : [{ type: ComponentType.Separator } as const]),
    ...(lines.length === 0 ? [] : body),
    ...rows,
  ];
};
