import { isObject, type JsonObject } from '../../json.ts';
import { emptyMessageRule } from '../errors.ts';
import { limits } from '../limits.ts';
import {
  all,
  anything,
  integer,
  list,
  may,
  must,
  object,
  oneOf,
  snowflake,
  text,
  unique,
  yesNo,
  type Check,
  type Report,
} from '../shape.ts';
import { distinctComponents, legacyRows, withinTotals } from './component-set.ts';
import { messageComponents } from './components.ts';
import { embeds } from './embeds.ts';

/** What is known of a message beside its body. */
export interface MessageContext {
  /** Whether the message is new; a change may leave everything out. */
  readonly isNew: boolean;
  /** The flags of the message that is changed; absent where nobody knows them. */
  readonly flagsBefore?: number;
  /** How many files came with the request. */
  readonly filesCount: number;
}

const suppressEmbeds = 1 << 2;
const componentsV2 = 1 << 15;
const forwarded = 1;

const ids = all(list(snowflake, { most: limits.message.mentionedIds }), unique);

const allowedMentions = all(
  object({
    parse: may(all(list(oneOf('roles', 'users', 'everyone'), { most: 3 }), unique)),
    users: may(ids),
    roles: may(ids),
    replied_user: may(yesNo),
  }),
  (value, pointer, report) => {
    const held = isObject(value) ? value : {};
    for (const kind of ['users', 'roles']) {
      const parsed = JSON.stringify(held['parse'] ?? []).includes(`"${kind}"`);
      const listed = held[kind];
      if (!parsed || !Array.isArray(listed) || listed.length === 0) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      report.wrong(pointer, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  },
);

const attachment = object({
  id: must(snowflake),
  filename: may(text({ least: 1, most: 1024 })),
  description: may(text({ most: limits.components.mediaDescription })),
  title: may(text({ most: 1024 })),
  duration_secs: may(anything),
  waveform: may(text({ most: 400 })),
  is_spoiler: may(yesNo),
  is_remix: may(yesNo),
  url: may(anything),
  proxy_url: may(anything),
  size: may(anything),
  content_type: may(anything),
  width: may(anything),
  height: may(anything),
});

const pollText = (most: number) => object({ text: may(text({ most })), emoji: may(anything) });

const nonce: Check = (value, pointer, report) => {
  if (typeof value === 'number' && Number.isInteger(value)) return;
  text({ most: limits.message.nonce })(value, pointer, report);
};

const poll = object({
  question: must(pollText(limits.poll.question)),
  answers: must(
    list(object({ poll_media: must(pollText(limits.poll.answer)) }), { least: 1, most: limits.poll.answers }),
  ),
  duration: may(integer(1, limits.poll.hours)),
  allow_multiselect: may(yesNo),
  layout_type: may(oneOf(1)),
});

const reference = object({
  type: may(oneOf(0, forwarded)),
  message_id: must(snowflake),
  channel_id: may(snowflake),
  guild_id: may(snowflake),
  fail_if_not_exists: may(yesNo),
});

/** The fields that every request has that writes a message. Source: Discord docs, Message, "Create Message". */
export const anyMessage = {
  content: may(text({ most: limits.message.content })),
  embeds: may(embeds),
  components: may(all(messageComponents, distinctComponents)),
  allowed_mentions: may(allowedMentions),
  attachments: may(list(attachment, { most: limits.message.attachments })),
  flags: may(integer(0, Number.MAX_SAFE_INTEGER)),
};

/** What only a message that a bot posts by itself can have. */
export const postedMessage = {
  ...anyMessage,
  tts: may(yesNo),
  nonce: may(nonce),
  enforce_nonce: may(yesNo),
  message_reference: may(reference),
  sticker_ids: may(list(snowflake, { most: limits.message.stickers })),
  poll: may(poll),
  shared_client_theme: may(anything),
};

/** What an answer to an interaction can have. */
export const answeredMessage = { ...anyMessage, tts: may(yesNo), poll: may(poll) };

/** The rules about several fields of a message at once. */
export function messageRelations(context: MessageContext): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return;
    checkVersion(value, context, { pointer, report });
    if (context.isNew && isEmpty(value, context)) {
      report.wrong(pointer, emptyMessageRule, 'Cannot send an empty message');
    }
  };
}

interface At {
  readonly pointer: string;
  readonly report: Report;
}

function checkVersion(message: JsonObject, context: MessageContext, { pointer, report }: At): void {
  const components = message['components'] ?? [];
  const at = `${pointer}/components`;
  if (isV2(message, context)) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const held = message[field];
      if (!held || (Array.isArray(held) && held.length === 0)) continue;
      const rule = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
      report.wrong(`${pointer}/${field}`, rule, `The '${field}' field cannot be used with IS_COMPONENTS_V2`);
    }
    withinTotals(components, at, report);
  } else if (context.isNew || context.flagsBefore !== undefined) {
    legacyRows(components, at, report);
  }
  if (context.isNew) return;
  onlyFlags(suppressEmbeds | componentsV2)(message['flags'] ?? 0, `${pointer}/flags`, report);
}

/** Warns of flags that this kind of request cannot set. */
export function onlyFlags(settable: number): Check {
  return (value, pointer, report) => {
    if ((Number(value) & ~settable) === 0) return;
    report.odd(pointer, 'MESSAGE_FLAGS_IGNORED', 'This request cannot set all of these flags.');
  };
}

function isV2(message: JsonObject, { flagsBefore = 0 }: MessageContext): boolean {
  return ((Number(message['flags'] ?? 0) | flagsBefore) & componentsV2) !== 0;
}

function isEmpty(message: JsonObject, { filesCount }: MessageContext): boolean {
  const { content, poll: asked, message_reference: quoted } = message;
  const written = typeof content === 'string' && content.trim() !== '';
  const lists = ['embeds', 'components', 'sticker_ids', 'attachments'];
  const filled = lists.some((name) => Array.isArray(message[name]) && message[name].length > 0);
  const forwards = isObject(quoted) && quoted['type'] === forwarded;
  return !(written || filled || forwards || asked || filesCount > 0);
}
