import { ComponentType as C, type APIAttachment, type APIMessage } from 'discord-api-types/v10';
import { isList, isObject, toJson, type Json, type JsonObject } from '../json.ts';
import { componentsIn } from '../messages/components.ts';
import { readableText } from '../messages/text.ts';

/** A button as it is shown. */
interface ShownButton {
  readonly label: string;
  /** Empty for a link. */
  readonly customId: string | null;
  /** Where a link leads. */
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A select as it is shown. Those of people, roles and channels have no options of their own. */
interface ShownSelect {
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly chosen: boolean }[];
  readonly disabled: boolean;
}

/** What the eye takes in of one message, in reading order. */
export interface Sight {
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  /** Addresses of pictures: thumbnails, galleries, and those of embeds. */
  readonly pictures: readonly string[];
  /** Names of the files to download. */
  readonly files: readonly string[];
}

/** Reads a message. */
export function sightOf(message: APIMessage): Sight {
  const { components, embeds } = toJson(message);
  const all = componentsIn(components);
  return {
    text: readableText(message),
    buttons: all.filter((one) => one['type'] === C.Button).map(buttonOf),
    selects: all.filter((one) => selectTypes.has(Number(one['type']))).map(selectOf),
    pictures: [...all.flatMap(picturesOf), ...listed(embeds).flatMap(picturesOfEmbed)],
    files: message.attachments.map((one) => one.filename),
  };
}

/** A file that somebody has downloaded. */
export interface Download {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The bytes, read as UTF-8. */
  readonly text: string;
}

/** Downloads a file of a message over HTTP: the only one, or the one of that name. Rejects where there is none. */
export async function download(message: APIMessage, name?: string): Promise<Download> {
  const file: APIAttachment | undefined = message.attachments.find(
    (one) => name === undefined || one.filename === name,
  );
  if (file === undefined) throw new Error(`The message has no file ${name ?? 'to download'}.`);
  const response = await fetch(file.url);
  if (!response.ok) throw new Error(`The file ${file.filename} cannot be downloaded: ${response.status}.`);
  const bytes = await response.bytes();
  const text = new TextDecoder().decode(bytes);
  return { name: file.filename, contentType: response.headers.get('content-type') ?? '', bytes, text };
}

const selectTypes: ReadonlySet<number> = new Set([
  C.StringSelect,
  C.UserSelect,
  C.RoleSelect,
  C.MentionableSelect,
  C.ChannelSelect,
]);

function buttonOf({ label, emoji, custom_id: customId, url, disabled }: JsonObject): ShownButton {
  const face = label ?? (isObject(emoji) ? emoji['name'] : '');
  return { label: String(face), customId: textOr(customId), url: textOr(url), disabled: disabled === true };
}

function selectOf({ custom_id: customId, placeholder, options, disabled }: JsonObject): ShownSelect {
  return {
    customId: String(customId),
    placeholder: textOr(placeholder) ?? '',
    options: listed(options).map(({ label, value, default: chosen }) => ({
      label: String(label),
      value: String(value),
      chosen: chosen === true,
    })),
    disabled: disabled === true,
  };
}

function picturesOf({ type, media, items }: JsonObject): readonly string[] {
  if (type === C.MediaGallery) return listed(items).flatMap((item) => addressOf(item['media']));
  return type === C.Thumbnail ? addressOf(media) : [];
}

function picturesOfEmbed({ image, thumbnail }: JsonObject): readonly string[] {
  return [...addressOf(thumbnail), ...addressOf(image)];
}

function addressOf(media: Json | undefined): readonly string[] {
  return isObject(media) && typeof media['url'] === 'string' ? [media['url']] : [];
}

function listed(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
