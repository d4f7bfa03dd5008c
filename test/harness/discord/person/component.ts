import { ComponentType as C } from 'discord-api-types/v10';
import { isList, isObject, toJson, type JsonObject } from '../json.ts';
import { componentsIn } from '../messages/components.ts';
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
  if (kinds === undefined) return {};
  const named = picked.map((id) => ({ id, kinds }));
  return { resolved: resolve(place, named) };
}

function usable(message: object, customId: string): JsonObject {
  const component = componentsIn(toJson(message)['components']).find((one) => one['custom_id'] === customId);
  if (component === undefined) throw new Error(`The message has no component ${customId}.`);
  if (component['disabled'] === true) throw new Error(`The component ${customId} is disabled.`);
  return component;
}

function checkPicked(select: JsonObject, picked: readonly string[]): void {
  const least = Number(select['min_values'] ?? 1);
  const most = Number(select['max_values'] ?? 1);
  const fits = picked.length >= least && picked.length <= most;
  if (!fits) throw new Error(`Between ${least} and ${most} can be picked.`);
  if (select['type'] !== C.StringSelect || !isList(select['options'])) return;
  const offered = select['options'].filter(isObject).map((option) => option['value']);
  const unknown = picked.find((value) => !offered.includes(value));
  if (unknown !== undefined) throw new Error(`The select does not offer ${unknown}.`);
}
