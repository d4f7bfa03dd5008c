import type { APIMessage } from 'discord-api-types/v10';
import { attachmentWire } from '../files.ts';
import { toJson, type Json, type JsonObject } from '../json.ts';
import type { UploadedFile } from '../rest/body.ts';
import type { Channel, User } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { withAddresses } from './addresses.ts';
import { componentsIn, storeComponents } from './components.ts';
import { mentionsOf } from './mentions.ts';

/** The part of a request that says what a message shall hold. The judge has found it well formed by now. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly JsonObject[] | null;
  readonly components?: readonly Json[] | null;
  readonly attachments?: readonly JsonObject[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: JsonObject | null;
}

/** Where content goes, whose it is, and the files that come with it. */
export interface Writing {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
}

/** The fields of a message that its author writes. */
type Content = Pick<
  APIMessage,
  'content' | 'embeds' | 'components' | 'attachments' | 'mentions' | 'mention_roles' | 'mention_everyone'
>;

/** What is stored of a body: components with ids, embeds and files as Discord completes them, and whom it pings. */
export function contentOf(world: World, writing: Writing): Content {
  const { body } = writing;
  const mentions = mentionsOf(
    world,
    { ...writing, text: mentioning(body) },
    body.allowed_mentions ?? undefined,
  );
  const attachments = storeAttachments(world, writing);
  const content: Json = toJson({
    content: body.content ?? '',
    embeds: withAddresses((body.embeds ?? []).map(storeEmbed), attachments),
    components: withAddresses(storeComponents(body.components ?? [], world.newId), attachments),
    attachments,
    ...mentions,
  });
  // The judge has checked each of these against the documentation, so their type is known here.
  return content as object as Content;
}

/** A body with what it leaves out taken from the message that it changes. */
export function mergedBody(message: APIMessage, asked: MessageBody): MessageBody {
  const { content, embeds, components = [], attachments } = message;
  const stated = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const before = toJson({ content, embeds, components, attachments });
  return { ...before, ...stated, attachments: keptAttachments(message, asked) };
}

/** Where a change lists attachments, those that it does not list are removed. */
function keptAttachments(message: APIMessage, { attachments }: MessageBody): readonly JsonObject[] {
  const before = message.attachments.map((one) => toJson(one));
  if (attachments === undefined) return before;
  const listed = attachments ?? [];
  const kept = before.filter((one) => listed.some((asked) => String(asked['id']) === one['id']));
  return [...kept, ...listed.filter((asked) => !before.some((one) => one['id'] === String(asked['id'])))];
}

/** Text displays ping as content does; embeds never do. */
function mentioning({ content, components }: MessageBody): string {
  const displayed = componentsIn(components ?? []).map((one) => one['content']);
  return [content, ...displayed].filter((piece) => typeof piece === 'string').join('\n');
}

function storeEmbed(embed: JsonObject): JsonObject {
  const fields = embed['fields'];
  if (!Array.isArray(fields)) return { type: 'rich', ...embed };
  return { type: 'rich', ...embed, fields: fields.map((field: JsonObject) => ({ inline: false, ...field })) };
}

/** What is said of a file; Discord takes `null` for what is not said, and leaves it out of what it answers. */
function stated(about: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null)) as JsonObject;
}

function storeAttachments(world: World, { body, channel, files = [] }: Writing): JsonObject[] {
  const described = body.attachments ?? [];
  const kept = described.filter((one) => 'url' in one);
  const added = files.map((file) => {
    const told = described.find((one) => String(one['id']) === String(file.index)) ?? {};
    // What is null in a request is left out of the reply.
    const about = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
    const name = String(about['filename'] ?? file.name);
    return {
      ...stated(about),
      ...attachmentWire(world.files.keep({ ...file, name, channelId: channel.id })),
    };
  });
  return [...kept, ...added];
}
