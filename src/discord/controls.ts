import { linkUrl, type PostButton, type PostChoice, type PostSelect } from '#digests';
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { writeCustomId } from './custom-id.ts';
import { fittedText } from './fitted-text.ts';
import { limits } from './limits.ts';

const styles = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** Renders a button. One that opens what is no address of the web is left out. */
export const renderButton = (
  button: PostButton,
): APIButtonComponentWithCustomId | APIButtonComponentWithURL | null => {
  const label = fittedText(button.label, limits.buttonLabelCharactersMax);
  if (button.kind === 'act') {
    const { action, id, tone } = button;
    return {
      type: ComponentType.Button,
      style: styles[tone],
      label,
      custom_id: writeCustomId({ action, id }),
    };
  }
  const url = linkUrl(button.url);
  if (url === null || url.length > limits.buttonUrlCharactersMax) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
};

/** Renders something that can be picked. */
export const optionOf = ({ value, label, note, isPicked }: PostChoice): APISelectMenuOption => ({
  value: fittedText(value, limits.choiceCharactersMax),
  label: fittedText(label, limits.choiceCharactersMax),
  ...(note === undefined || note === '' ? {} : { description: fittedText(note, limits.choiceCharactersMax) }),
  ...(isPicked ? { default: true } : {}),
});

/** Renders a list to pick from; `null` where there is nothing to pick. */
export const renderSelect = ({
  action,
  id,
  placeholder,
  choices,
  picksMax = 1,
}: PostSelect): APIStringSelectComponent | null =>
  choices.length === 0
    ? null
    : {
        type: ComponentType.StringSelect,
        custom_id: writeCustomId({ action, id }),
        placeholder: fittedText(placeholder, limits.selectPlaceholderCharactersMax),
        options: choices.slice(0, limits.selectOptionsMax).map(optionOf),
        min_values: 1,
        max_values: Math.min(picksMax, choices.length, limits.selectOptionsMax),
      };
