import { isObject, type Json, type JsonObject } from '../../json.ts';
import { emptyMessageRule } from '../errors.ts';
import { limits } from '../limits.ts';
import { all, list, may, type At, type Check, type Report } from '../shape.ts';
import { integer, snowflake, text, yesNo } from '../values.ts';
import { attachments } from './attachments.ts';
import { distinctComponents, legacyRows, withinTotals } from './component-set.ts';
import { messageComponents } from './components.ts';
import { embeds } from './embeds.ts';
import { flag, settable } from './flags.ts';
import { allowedMentions } from './mentions.ts';
import { poll } from './poll.ts';
import { nonce, reference, theme } from './posting.ts';

/** What is known of a message beside its body. */
export interface MessageContext {
  /** Whether the message is new; a change may leave everything out. */
  readonly isNew: boolean;
  /** The flags of the message that is changed; absent where nobody knows them. */
  readonly flagsBefore?: number;
  /** How many files came with the request; absent where nobody knows. */
  readonly filesCount?: number;
}

/** The fields that every request has that writes a message. Source: Discord docs, Message, "Create Message". */
const anyMessage = {
  content: may(text({ most: limits.message.content })),
  embeds: may(embeds),
  components: may(all(messageComponents, distinctComponents)),
  allowed_mentions: may(allowedMentions),
  attachments: may(attachments),
  flags: may(integer(0, Number.MAX_SAFE_INTEGER)),
};

/** discord.js writes these whatever a message is for; where Discord has no use for them, nobody is to mend that. */
const habits = { tts: may(yesNo), enforce_nonce: may(yesNo) };

const stickers = may(list(snowflake, { most: limits.message.stickers }));

/** The first message of a forum post. Source: Discord docs, Channel, "Start Thread in Forum or Media Channel". */
export const firstMessage = {
  ...anyMessage,
  flags: may(settable('posted')),
  sticker_ids: stickers,
  poll: may(poll),
  shared_client_theme: may(theme),
};

/** What only a message that a bot posts by itself can have. */
export const postedMessage = {
  ...firstMessage,
  tts: may(yesNo),
  nonce: may(nonce),
  enforce_nonce: may(yesNo),
  message_reference: may(reference),
};

/** What an answer to an interaction can have. */
export const answeredMessage = {
  ...anyMessage,
  ...habits,
  flags: may(settable('answered')),
  poll: may(poll),
};

/** What a change of a message can have. */
export const changedMessage = { ...anyMessage, ...habits, sticker_ids: stickers };

/** What a change of an answer, or of a message on which a component was used, can have. */
export const changedAnswer = { ...anyMessage, ...habits, poll: may(poll) };

/** The rules about several fields of a message at once. */
export function messageRelations(context: MessageContext): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return;
    checkVersion(value, context, { pointer, report });
    if (!context.isNew) return;
    checkVoice(value, { pointer, report });
    if (isEmpty(value, context)) report.wrong(pointer, emptyMessageRule, 'Cannot send an empty message');
  };
}

/** What the one way to write a message has and the other has not. */
const legacyFields = ['content', 'embeds', 'poll', 'sticker_ids', 'shared_client_theme'];

function checkVersion(message: JsonObject, context: MessageContext, { pointer, report }: At): void {
  const components = message['components'] ?? [];
  const at = `${pointer}/components`;
  if (isV2(message, context)) {
    for (const field of legacyFields.filter((name) => isFilled(message[name]))) {
      const rule = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
      report.wrong(`${pointer}/${field}`, rule, `The '${field}' field cannot be used with IS_COMPONENTS_V2`);
    }
    withinTotals(components, at, report);
  } else if (context.isNew || context.flagsBefore !== undefined) {
    legacyRows(components, at, report);
  }
  if (!context.isNew) warnOfFlags(message, pointer, report);
}

/** Source: Discord docs, Message, "Edit Message": unsupported changes of flags are ignored without error. */
function warnOfFlags(message: JsonObject, pointer: string, report: Report): void {
  const flags = Number(message['flags'] ?? 0);
  if ((flags & ~(flag.suppressEmbeds | flag.componentsV2)) === 0) return;
  report.odd(`${pointer}/flags`, 'MESSAGE_FLAGS_IGNORED', 'A change cannot set all of these flags.');
}

/** A voice message is one recording and nothing else. Source: Discord docs, Message, "Voice Messages". */
function checkVoice(message: JsonObject, { pointer, report }: At): void {
  if ((Number(message['flags'] ?? 0) & flag.voiceMessage) === 0) return;
  for (const field of [...legacyFields, 'components'].filter((name) => isFilled(message[name]))) {
    const rule = 'MESSAGE_VOICE_MESSAGE_ONLY_ATTACHMENT';
    report.wrong(`${pointer}/${field}`, rule, 'A voice message has a recording and nothing else');
  }
}

function isV2(message: JsonObject, { flagsBefore = 0 }: MessageContext): boolean {
  return ((Number(message['flags'] ?? 0) | flagsBefore) & flag.componentsV2) !== 0;
}

function isFilled(held: Json | undefined): boolean {
  return Array.isArray(held) ? held.length > 0 : Boolean(held);
}

/** Where nobody knows whether files came, attachments count as files. */
function isEmpty(message: JsonObject, { filesCount }: MessageContext): boolean {
  const { content, message_reference: quoted } = message;
  // What is no text at all is told as that.
  const written = typeof content === 'string' ? content.trim() !== '' : content != null;
  const fields = ['embeds', 'components', 'sticker_ids', 'poll', 'shared_client_theme'];
  const filled = fields.some((name) => isFilled(message[name]));
  const forwards = isObject(quoted) && quoted['type'] === 1;
  const files = filesCount ?? (Array.isArray(message['attachments']) ? message['attachments'].length : 0);
  return !(written || filled || forwards || files > 0);
}
