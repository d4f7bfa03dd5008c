import { ComponentType as C } from 'discord-api-types/v10';
import { isList, isObject, type JsonObject } from '../json.ts';
import type { Place } from './place.ts';
import type { Named } from './resolve.ts';

/** What a select or a group lets one pick: so many, and of these. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What a field without options of its own lets one pick. */
export const pickable: Readonly<Record<number, readonly Named[]>> = {
  [C.UserSelect]: ['users'],
  [C.RoleSelect]: ['roles'],
  [C.MentionableSelect]: ['users', 'roles'],
  [C.ChannelSelect]: ['channels'],
  [C.FileUpload]: ['attachments'],
};

/** What is picked before somebody has picked anything. */
export function presets(field: JsonObject): readonly string[] {
  const preset = listOf(field, 'options').filter((option) => option['default'] === true);
  return [
    ...preset.map((option) => String(option['value'])),
    ...listOf(field, 'default_values').map(({ id }) => String(id)),
  ];
}

/** Throws where the client would not let somebody pick these. */
export function checkPicked(place: Place, field: JsonObject, picked: readonly string[]): void {
  const { least, most } = boundsOf(field);
  const none = picked.length === 0 && field['required'] === false;
  const fits = none || (picked.length >= least && picked.length <= most);
  if (!fits) throw new Error(`Between ${least} and ${most} can be picked.`);
  if (new Set(picked).size < picked.length) throw new Error('Nothing can be picked twice.');
  if (isList(field['options'])) checkOffered(field, picked);
  for (const id of picked) checkChannel(place, field, id);
}

function boundsOf(field: JsonObject): Bounds {
  const count = listOf(field, 'options').length;
  const mostByDefault = field['type'] === C.CheckboxGroup ? count : 1;
  return { least: Number(field['min_values'] ?? 1), most: Number(field['max_values'] ?? mostByDefault) };
}

function checkOffered(field: JsonObject, picked: readonly string[]): void {
  const offered = listOf(field, 'options').map((option) => option['value']);
  const unknown = picked.find((value) => !offered.includes(value));
  if (unknown !== undefined) throw new Error(`The select does not offer ${unknown}.`);
}

function checkChannel({ discord }: Place, field: JsonObject, id: string): void {
  const types = field['channel_types'];
  const channel = discord.world.channels.get(id);
  if (!isList(types) || types.length === 0 || channel === undefined) return;
  if (!types.includes(channel.type)) throw new Error(`The select does not offer #${channel.name}.`);
}

function listOf(field: JsonObject, name: string): readonly JsonObject[] {
  const listed = field[name];
  return isList(listed) ? listed.filter(isObject) : [];
}
