import { isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, list, may, must, object, tagged, type Check } from '../shape.ts';
import { integer, oneOf, text, yesNo } from '../values.ts';
import { distinctComponents } from './component-set.ts';
import { textDisplay } from './components.ts';
import { anyComponent, customId, distinctValues, selects } from './selects.ts';

const enabled: Check = (value, pointer, report) => {
  if (!isObject(value) || value['disabled'] !== true) return;
  report.wrong(`${pointer}/disabled`, 'COMPONENT_DISABLED_IN_MODAL', 'A modal has no disabled components');
};

/** What must be answered needs at least one value. */
const requiredNeedsOne: Check = (value, pointer, report) => {
  if (!isObject(value) || value['required'] === false || value['min_values'] !== 0) return;
  const message = 'min_values must be at least 1 where an answer is required';
  report.wrong(`${pointer}/min_values`, 'NUMBER_TYPE_MIN', message);
};

const textInput = all(
  object({
    ...anyComponent,
    custom_id: must(customId),
    style: must(oneOf(1, 2)),
    label: may(text({ least: 1, most: limits.modal.label })),
    min_length: may(integer(0, limits.modal.inputCharacters)),
    max_length: may(integer(1, limits.modal.inputCharacters)),
    required: may(yesNo),
    value: may(text({ most: limits.modal.inputCharacters })),
    placeholder: may(text({ most: limits.modal.inputPlaceholder })),
  }),
  ordered('min_length', 'max_length'),
);

const choice = object({
  value: must(text({ least: 1, most: limits.select.optionText })),
  label: must(text({ least: 1, most: limits.select.optionText })),
  description: may(text({ most: limits.select.optionText })),
  default: may(yesNo),
});

const choices = (least: number) =>
  must(all(list(choice, { least, most: limits.modal.choices }), distinctValues));

const fileUpload = all(
  object({
    ...anyComponent,
    custom_id: must(customId),
    min_values: may(integer(0, limits.modal.files)),
    max_values: may(integer(1, limits.modal.files)),
    required: may(yesNo),
  }),
  ordered('min_values', 'max_values'),
  requiredNeedsOne,
);

const radioGroup = object({
  ...anyComponent,
  custom_id: must(customId),
  options: choices(2),
  required: may(yesNo),
});

const checkboxGroup = all(
  object({
    ...anyComponent,
    custom_id: must(customId),
    options: choices(1),
    min_values: may(integer(0, limits.modal.choices)),
    max_values: may(integer(1, limits.modal.choices)),
    required: may(yesNo),
  }),
  ordered('min_values', 'max_values'),
  requiredNeedsOne,
);

const checkbox = object({ ...anyComponent, custom_id: must(customId), default: may(yesNo) });

const modalSelects = Object.fromEntries(
  Object.entries(selects).map(([type, select]) => [type, all(select, enabled, requiredNeedsOne)]),
);

const label = object({
  ...anyComponent,
  label: must(text({ least: 1, most: limits.modal.label })),
  description: may(text({ least: 1, most: limits.modal.description })),
  component: must(
    tagged({
      4: textInput,
      ...modalSelects,
      19: fileUpload,
      21: radioGroup,
      22: checkboxGroup,
      23: checkbox,
    }),
  ),
});

/** The old way to place a text input, which then carries its own label. */
const inputRow = all(
  object({ ...anyComponent, components: must(list(tagged({ 4: textInput }), { least: 1, most: 1 })) }),
  (value, pointer, report) => {
    const [input] = isObject(value) && Array.isArray(value['components']) ? value['components'] : [];
    if (!isObject(input) || input['label']) return;
    report.wrong(`${pointer}/components/0/label`, 'BASE_TYPE_REQUIRED', 'This field is required');
  },
);

/** A dialog. Source: Discord docs, Receiving and Responding, "Modal"; Component Reference. */
export const modal: Check = object({
  custom_id: must(customId),
  title: must(text({ least: 1, most: limits.modal.title })),
  components: must(
    all(
      list(tagged({ 1: inputRow, 10: textDisplay, 18: label }), { least: 1, most: limits.modal.components }),
      distinctComponents,
    ),
  ),
});

function ordered(least: string, most: string): Check {
  return (value, pointer, report) => {
    if (!isObject(value) || value[least] == null || value[most] == null) return;
    if (Number(value[least]) <= Number(value[most])) return;
    report.wrong(`${pointer}/${least}`, 'NUMBER_TYPE_MAX', `${least} must not be greater than ${most}.`);
  };
}
