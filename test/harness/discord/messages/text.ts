import { componentsIn } from './components.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** A message body or a stored message: what a reader's eye takes in is in the same fields of both. */
interface Readable {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly object[] | null | undefined;
  readonly components?: readonly (Json | object)[] | null | undefined;
}

/** All that can be read in a message, one line for each piece of text, in the order of the screen. */
export function readableText(message: Readable): string {
  const { content, embeds, components } = JSON.parse(JSON.stringify(message)) as JsonObject;
  const pieces = [content, ...embedTexts(embeds), ...componentTexts(components)];
  return pieces.filter((piece) => typeof piece === 'string' && piece !== '').join('\n');
}

function embedTexts(embeds: Json | undefined): (Json | undefined)[] {
  if (!isList(embeds)) return [];
  return embeds.filter(isObject).flatMap((embed) => {
    const fields = isList(embed['fields']) ? embed['fields'].filter(isObject) : [];
    return [
      textAt(embed, 'author', 'name'),
      embed['title'],
      embed['description'],
      ...fields.flatMap((field) => [field['name'], field['value']]),
      textAt(embed, 'footer', 'text'),
    ];
  });
}

function textAt(embed: JsonObject, part: string, field: string): Json | undefined {
  const value = embed[part];
  return isObject(value) ? value[field] : undefined;
}

function componentTexts(components: Json | undefined): (Json | undefined)[] {
  return componentsIn(components).flatMap((one) => [one['content'], one['label'], one['placeholder']]);
}
