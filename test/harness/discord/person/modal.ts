import { ComponentType as C } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { componentsIn, storeComponents } from '../messages/components.ts';
import type { Modal } from './answer.ts';

/** What a person put into a modal, by custom id: text for an input or a radio group, a list for a select. */
export type Filled = Readonly<Record<string, string | readonly string[] | boolean>>;

/**
 * The data of a submitted modal. Throws where the client would not let a person submit.
 * Differs from Discord: people and channels that were picked come without the records behind them.
 */
export function modalData(modal: Modal, filled: Filled): JsonObject {
  const components = storeComponents(modal.components, () => '0');
  const fields = componentsIn(components).filter((one) => typeof one['custom_id'] === 'string');
  const unknown = Object.keys(filled).find((name) => !fields.some((one) => one['custom_id'] === name));
  if (unknown !== undefined) throw new Error(`The modal has no field ${unknown}.`);
  return { custom_id: modal.customId, components: components.flatMap((one) => submitted(one, filled)) };
}

function submitted(component: Json | undefined, filled: Filled): JsonObject[] {
  if (!isObject(component)) return [];
  const { type, id } = component;
  if (type === C.Label) {
    const [inner] = submitted(component['component'], filled);
    return [{ type, id, component: inner }];
  }
  if (type === C.ActionRow) {
    const inputs = isList(component['components']) ? component['components'] : [];
    return [{ type, id, components: inputs.flatMap((one) => submitted(one, filled)) }];
  }
  const customId = component['custom_id'];
  if (typeof customId !== 'string') return [{ type, id }];
  return [{ type, id, custom_id: customId, ...answerFor(component, filled[customId]) }];
}

function answerFor(field: JsonObject, given: Filled[string] | undefined): JsonObject {
  if (field['type'] === C.TextInput) return { value: textFor(field, given) };
  if (field['type'] === C.RadioGroup) return { value: given === undefined ? null : String(given) };
  if (field['type'] === C.Checkbox) return { value: given === true };
  return { values: Array.isArray(given) ? [...given] : [] };
}

function textFor(input: JsonObject, given: Filled[string] | undefined): string {
  const text = String(given ?? input['value'] ?? '');
  const required = input['required'] !== false;
  const least = Number(input['min_length'] ?? (required ? 1 : 0));
  const most = Number(input['max_length'] ?? textInputMax);
  const empty = text === '' && !required;
  if (!empty && (text.length < least || text.length > most)) {
    throw new Error(`The field ${String(input['custom_id'])} takes ${least} to ${most} characters.`);
  }
  return text;
}

/** Source: Discord docs, Component Reference, "Text Input". */
const textInputMax = 4000;
