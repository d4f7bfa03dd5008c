import { isList, isObject, type JsonObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, listAt, may, must, object, repeatedIn, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, text, yesNo } from '../values.ts';
import { channelTypes } from './channel-types.ts';

/** The fields that every component has. */
export const anyComponent = {
  type: must(anything),
  id: may(integer(0, limits.components.id)),
};

/** A developer-defined name of an interactive component. */
export const customId = text({ least: 1, most: limits.components.customId });

/** An emoji as a button or an option shows it: its character, or the name and the id of a custom one. */
export const emoji = object({
  id: may(snowflake),
  name: must(text({ most: limits.components.emojiName })),
  animated: may(yesNo),
});

const anySelect = {
  ...anyComponent,
  custom_id: must(customId),
  placeholder: may(text({ most: limits.select.placeholder })),
  min_values: may(integer(0, limits.select.values)),
  max_values: may(integer(1, limits.select.values)),
  disabled: may(yesNo),
  required: may(yesNo),
};

const option = object({
  label: must(text({ least: 1, most: limits.select.optionText })),
  value: must(text({ least: 1, most: limits.select.optionText })),
  description: may(text({ most: limits.select.optionText })),
  emoji: may(emoji),
  default: may(yesNo),
});

/** No two options of a select may have the same value. */
export const distinctValues: Check = (value, pointer, report) => {
  const values = listAt({ options: value }, 'options').map((one) => one['value']);
  for (const index of repeatedIn(values)) {
    const message = 'The specified option value is already used';
    report.wrong(`${pointer}/${index}/value`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
  }
};

const stringSelect = object({
  ...anySelect,
  options: must(all(list(option, { least: 1, most: limits.select.options }), distinctValues)),
});

/** A select whose choices Discord fills in: people, roles, channels. */
function filledSelect(...kinds: readonly string[]): Check {
  const preset = object({ id: must(snowflake), type: must(oneOf(...kinds)) });
  return object({
    ...anySelect,
    default_values: may(list(preset, { most: limits.select.values })),
    ...(kinds.includes('channel') ? { channel_types: may(channelTypes) } : {}),
  });
}

/** The five selects by component type, as they stand in messages and in modals. */
export const selects: Readonly<Record<number, Check>> = {
  3: all(stringSelect, countsAgree('options')),
  5: all(filledSelect('user'), countsAgree('default_values')),
  6: all(filledSelect('role'), countsAgree('default_values')),
  7: all(filledSelect('user', 'role'), countsAgree('default_values')),
  8: all(filledSelect('channel'), countsAgree('default_values')),
};

/** How many can be picked must fit what there is, and what is picked beforehand must fit how many can be picked. */
function countsAgree(presets: 'options' | 'default_values'): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return;
    const [least, most] = [count(value, 'min_values'), count(value, 'max_values')];
    const listed = listAt(value, presets);
    const chosen = presets === 'options' ? listed.filter((one) => one['default'] === true) : listed;
    if (least > most) {
      report.wrong(`${pointer}/min_values`, 'SELECT_COMPONENT_MIN_GT_MAX', 'min_values > max_values');
    }
    if (presets === 'options' && isList(value['options']) && listed.length < most) {
      const message = `Must be between ${most} and ${limits.select.options} in length.`;
      report.wrong(`${pointer}/options`, 'BASE_TYPE_BAD_LENGTH', message);
    }
    if (chosen.length > most || (chosen.length > 0 && chosen.length < least)) {
      const message = `Between ${least} and ${most} values can be chosen beforehand`;
      report.wrong(`${pointer}/${presets}`, 'SELECT_COMPONENT_DEFAULT_VALUES_COUNT', message);
    }
  };
}

function count(select: JsonObject, field: string): number {
  return Number(select[field] ?? 1);
}
