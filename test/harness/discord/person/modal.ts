import { ComponentType as C } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { componentsIn, storeComponents } from '../messages/components.ts';
import type { Modal } from './answer.ts';
import { valuesOf } from './named.ts';
import { checkPicked, pickable, presets } from './picked.ts';
import type { Place } from './place.ts';
import { resolve } from './resolve.ts';

/** A record that was picked, or its id or value. */
type Choice = string | { readonly id: string };

/**
 * What a person put into a modal, by custom id or by the label that stands above: text for an input or a radio group,
 * whether a checkbox is ticked, and a list for whatever lets one pick several, files among it.
 */
export type Filled = Readonly<Record<string, string | boolean | readonly Choice[]>>;

type Value = Filled[string] | undefined;

/** The data of a submitted modal. Throws where the client would not let a person submit. */
export function modalData(place: Place, modal: Modal, given: Filled): JsonObject {
  const components = storeComponents(modal.components, () => '0');
  const fields = componentsIn(components).filter((one) => typeof one['custom_id'] === 'string');
  const filled = byCustomId(components, given);
  const unknown = Object.keys(filled).find((name) => !fields.some((one) => one['custom_id'] === name));
  if (unknown !== undefined) throw new Error(`The modal has no field ${unknown}.`);
  const form = { place, filled };
  const resolved = resolve(
    place,
    fields.flatMap((field) => namedIn(field, filled)),
  );
  return {
    custom_id: modal.customId,
    components: components.flatMap((one) => submitted(one, form)),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

/** Fields by their custom ids, where somebody named them by the label that they see. */
function byCustomId(components: readonly Json[], given: Filled): Filled {
  const labels = new Map<Json | undefined, Json | undefined>();
  for (const { label, component, custom_id: own } of componentsIn(components)) {
    labels.set(label, isObject(component) ? component['custom_id'] : own);
  }
  const known = new Set(labels.values());
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      known.has(name) ? name : String(labels.get(name) ?? name),
      value,
    ]),
  );
}

/** A modal that is filled in by somebody. */
interface Form {
  readonly place: Place;
  readonly filled: Filled;
}

function namedIn(field: JsonObject, filled: Filled) {
  const kinds = pickable[Number(field['type'])] ?? [];
  if (kinds.length === 0) return [];
  return pickedIn(field, filled[String(field['custom_id'])]).map((id) => ({ id, kinds }));
}

function submitted(component: Json | undefined, form: Form): JsonObject[] {
  if (!isObject(component)) return [];
  const { type, id } = component;
  if (type === C.Label) {
    const [inner] = submitted(component['component'], form);
    return [{ type, id, component: inner }];
  }
  if (type === C.ActionRow) {
    const inputs = isList(component['components']) ? component['components'] : [];
    return [{ type, id, components: inputs.flatMap((one) => submitted(one, form)) }];
  }
  const customId = component['custom_id'];
  if (typeof customId !== 'string') return [{ type, id }];
  return [{ type, id, custom_id: customId, ...answerFor(component, form.filled[customId], form.place) }];
}

function answerFor(field: JsonObject, given: Value, place: Place): JsonObject {
  switch (field['type']) {
    case C.TextInput:
      return { value: textFor(field, given) };
    case C.Checkbox:
      return { value: typeof given === 'boolean' ? given : field['default'] === true };
    case C.RadioGroup: {
      const [chosen = null, ...others] = picked(field, typeof given === 'string' ? [given] : given, place);
      if (others.length > 0) throw new Error('Only one can be picked.');
      return { value: chosen };
    }
    default:
      return { values: picked(field, given, place) };
  }
}

function picked(field: JsonObject, given: Value, place: Place): readonly string[] {
  const chosen = pickedIn(field, given);
  checkPicked(place, field, chosen);
  return chosen;
}

function pickedIn(field: JsonObject, given: Value): readonly string[] {
  if (given === undefined) return presets(field);
  if (typeof given === 'string') return valuesOf(field, [given]);
  if (typeof given === 'boolean') throw new Error(`The field ${String(field['custom_id'])} takes a list.`);
  return valuesOf(
    field,
    given.map((one) => (typeof one === 'string' ? one : one.id)),
  );
}

function textFor(input: JsonObject, given: Value): string {
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
