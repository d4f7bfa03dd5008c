import { ComponentType as C } from 'discord-api-types/v10';
import { isList, isObject, toJson, type Json, type JsonObject } from '../json.ts';
import { componentsIn, storeComponents } from '../messages/components.ts';
import type { Modal } from './answer.ts';
import type { Place } from './payload.ts';
import { resolve, type Named } from './resolve.ts';

/** The data of a pressed button. Throws where a person could not press it. */
export function pressData(message: object, customId: string): JsonObject {
  const { type, id } = usable(message, customId);
  if (type !== C.Button) throw new Error(`${customId} is a select: something is picked from it.`);
  return { custom_id: customId, component_type: type, id };
}

/** The data of a select in which something was picked. Throws where a person could not pick that. */
export function pickData(
  place: Place,
  message: object,
  customId: string,
  picked: readonly string[],
): JsonObject {
  const select = usable(message, customId);
  const { type, id } = select;
  if (type === C.Button) throw new Error(`${customId} is a button: it is pressed.`);
  checkPicked(select, picked);
  const resolved = resolvePicked(place, select, picked);
  return { custom_id: customId, component_type: type, id, values: picked, ...resolved };
}

/** What a select without options of its own lets one pick. */
const pickable: Readonly<Record<number, readonly Named[]>> = {
  [C.UserSelect]: ['users'],
  [C.RoleSelect]: ['roles'],
  [C.MentionableSelect]: ['users', 'roles'],
  [C.ChannelSelect]: ['channels'],
};

function resolvePicked(place: Place, select: JsonObject, picked: readonly string[]): JsonObject {
  const kinds = pickable[Number(select['type'])];
  return kinds === undefined
    ? {}
    : {
        resolved: resolve(
          place,
          picked.map((id) => ({ id, kinds })),
        ),
      };
}

function usable(message: object, customId: string): JsonObject {
  const component = componentsIn(toJson(message)['components']).find((one) => one['custom_id'] === customId);
  if (component === undefined)
    throw new Error(`The message has no component with the custom id ${customId}.`);
  if (component['disabled'] === true) throw new Error(`The component ${customId} is disabled.`);
  return component;
}

function checkPicked(select: JsonObject, picked: readonly string[]): void {
  const least = Number(select['min_values'] ?? 1);
  const most = Number(select['max_values'] ?? 1);
  if (picked.length < least || picked.length > most)
    throw new Error(`Between ${least} and ${most} can be picked.`);
  if (select['type'] !== C.StringSelect || !isList(select['options'])) return;
  const offered = select['options'].filter(isObject).map((option) => option['value']);
  const unknown = picked.find((value) => !offered.includes(value));
  if (unknown !== undefined) throw new Error(`The select does not offer ${unknown}.`);
}

/** What a person put into a modal, by custom id: text for an input, a list for a select. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** The data of a submitted modal. Throws where the client would not let a person submit. */
export function modalData(modal: Modal, filled: Filled): JsonObject {
  const components = storeComponents(modal.components, () => '0');
  const fields = componentsIn(components).filter((one) => typeof one['custom_id'] === 'string');
  const unknown = Object.keys(filled).find((name) => !fields.some((one) => one['custom_id'] === name));
  if (unknown !== undefined) throw new Error(`The modal has no field ${unknown}.`);
  return { custom_id: modal.customId, components: components.flatMap((one) => submitted(one, filled)) };
}

function submitted(component: Json, filled: Filled): JsonObject[] {
  if (!isObject(component)) return [];
  const { type, id } = component;
  if (type === C.Label)
    return [{ type, id, component: submitted(component['component'] ?? null, filled)[0] }];
  if (type === C.ActionRow) {
    const rows = isList(component['components']) ? component['components'] : [];
    return [{ type, id, components: rows.flatMap((one) => submitted(one, filled)) }];
  }
  const customId = component['custom_id'];
  if (typeof customId !== 'string') return [{ type, id }];
  if (type === C.TextInput)
    return [{ type, id, custom_id: customId, value: textFor(component, filled[customId]) }];
  return [{ type, id, custom_id: customId, values: [filled[customId] ?? []].flat() }];
}

function textFor(input: JsonObject, given: string | readonly string[] | undefined): string {
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
