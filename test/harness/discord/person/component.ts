import { ComponentType as C } from 'discord-api-types/v10';
import { toJson, type JsonObject } from '../json.ts';
import { componentsIn } from '../messages/components.ts';
import { valuesOf } from './named.ts';
import { checkPicked, pickable } from './picked.ts';
import type { Place } from './place.ts';
import { resolve } from './resolve.ts';

/** The data of a pressed button. Throws where a person could not press it. */
export function pressData(message: object, wanted: string): JsonObject {
  const { type, id, custom_id: customId } = usable(message, wanted);
  if (type !== C.Button) throw new Error(`${wanted} is a select: something is picked from it.`);
  return { custom_id: customId, component_type: type, id };
}

/** The data of a select in which something was picked. Throws where a person could not pick that. */
export function pickData(
  place: Place,
  message: object,
  wanted: string,
  given: readonly string[],
): JsonObject {
  const select = usable(message, wanted);
  const { type, id, custom_id: customId } = select;
  if (type === C.Button) throw new Error(`${wanted} is a button: it is pressed.`);
  const picked = valuesOf(select, given);
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

/** A component by its custom id, or by what stands on it. */
function usable(message: object, wanted: string): JsonObject {
  const all = componentsIn(toJson(message)['components']);
  const component =
    all.find((one) => one['custom_id'] === wanted) ??
    all.find((one) => one['label'] === wanted || one['placeholder'] === wanted);
  if (component === undefined) throw new Error(`The message has no component ${wanted}.`);
  if (component['custom_id'] === undefined) throw new Error(`${wanted} leads out of Discord.`);
  if (component['disabled'] === true) throw new Error(`The component ${wanted} is disabled.`);
  return component;
}
