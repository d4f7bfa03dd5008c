import { ComponentType as C } from 'discord-api-types/v10';
import { toJson, type JsonObject } from '../json.ts';
import { componentsIn } from '../messages/components.ts';
import { checkPicked, pickable } from './picked.ts';
import type { Place } from './place.ts';
import { resolve } from './resolve.ts';

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
  checkPicked(place, select, picked);
  const kinds = pickable[Number(type)];
  const named =
    kinds === undefined
      ? {}
      : {
          resolved: resolve(
            place,
            picked.map((one) => ({ id: one, kinds })),
          ),
        };
  return { custom_id: customId, component_type: type, id, values: picked, ...named };
}

function usable(message: object, customId: string): JsonObject {
  const component = componentsIn(toJson(message)['components']).find((one) => one['custom_id'] === customId);
  if (component === undefined) throw new Error(`The message has no component ${customId}.`);
  if (component['disabled'] === true) throw new Error(`The component ${customId} is disabled.`);
  return component;
}
