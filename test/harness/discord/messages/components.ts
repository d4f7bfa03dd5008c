import { ComponentType } from 'discord-api-types/v10';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** What Discord fills in where a request leaves it out. */
const defaults: Readonly<Record<number, JsonObject>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

/** The fields of a component that hold components. `items` of a gallery are none: they have no id and no type. */
const nesting = ['components', 'component', 'accessory'] as const;

/**
 * Components as Discord stores them: every one with an id that is unique in the message, counted in reading order
 * around the ids that were given, and with the defaults of its type.
 * Source: Discord docs, Component Reference, "Anatomy of a Component".
 */
export function storeComponents(components: readonly Json[], newMediaId: () => string): Json[] {
  const taken = new Set(componentsIn(components).map((one) => one['id']));
  let next = 1;
  const freshId = () => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const store = (component: Json): Json => {
    if (!isObject(component)) return component;
    const id = component['id'] || freshId();
    const nested = nesting.flatMap((field) => {
      const value = component[field];
      if (value === undefined) return [];
      return [[field, isList(value) ? value.map(store) : store(value)] as const];
    });
    const filled = { ...defaults[Number(component['type'])], ...component };
    return { ...withMedia(filled, newMediaId), ...Object.fromEntries(nested), id };
  };
  return components.map(store);
}

/** Every component of a message or modal in reading order, however deeply nested. */
export function componentsIn(components: Json | undefined): JsonObject[] {
  if (!isList(components)) return isObject(components) ? [components, ...nestedIn(components)] : [];
  return components.flatMap((one) => (isObject(one) ? [one, ...nestedIn(one)] : []));
}

function nestedIn(component: JsonObject): JsonObject[] {
  return nesting.flatMap((field) => componentsIn(component[field]));
}

function withMedia(component: JsonObject, newMediaId: () => string): JsonObject {
  const unfurl = (media: Json | undefined) =>
    isObject(media) ? { id: newMediaId(), proxy_url: media['url'], ...media } : media;
  const items = component['items'];
  return {
    ...component,
    ...('media' in component ? { media: unfurl(component['media']) } : {}),
    ...('file' in component ? { file: unfurl(component['file']), name: 'file', size: 0 } : {}),
    ...(isList(items) ? { items: items.map((item) => galleryItem(item, unfurl)) } : {}),
  };
}

function galleryItem(item: Json, unfurl: (media: Json | undefined) => Json | undefined): Json {
  if (!isObject(item)) return item;
  return { description: null, spoiler: false, ...item, media: unfurl(item['media']) };
}
