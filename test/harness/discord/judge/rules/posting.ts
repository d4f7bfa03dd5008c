import { isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, list, may, must, object, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, text, yesNo } from '../values.ts';

const nonceText = text({ most: limits.message.nonce });

/** Text of up to 25 characters, or a whole number of up to 64 bits. */
export const nonce: Check = (value, pointer, report) => {
  const isNumber = Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 63;
  if (!isNumber) nonceText(value, pointer, report);
};

/** "If true and nonce is present": without one it says nothing, which is most often a mistake. */
export const nonceWithoutUse: Check = (value, pointer, report) => {
  if (!isObject(value) || value['enforce_nonce'] !== true || value['nonce'] != null) return;
  report.odd(`${pointer}/enforce_nonce`, 'NONCE_MISSING', 'There is no nonce to enforce.');
};

const forward = 1;

/** A forward also says where the message is. */
const forwardsFrom: Check = (value, pointer, report) => {
  if (!isObject(value) || value['type'] !== forward || value['channel_id']) return;
  report.wrong(`${pointer}/channel_id`, 'BASE_TYPE_REQUIRED', 'This field is required');
};

/** What is replied to or forwarded. Source: Discord docs, Message, "Message Reference Object". */
export const reference = all(
  object({
    type: may(oneOf(0, forward)),
    message_id: must(snowflake),
    channel_id: may(snowflake),
    guild_id: may(snowflake),
    fail_if_not_exists: may(yesNo),
  }),
  forwardsFrom,
);

const hexDigits = 6;
const colour: Check = (value, pointer, report) => {
  if (typeof value === 'string' && /^[0-9a-f]{6}$/i.test(value)) return;
  report.wrong(pointer, 'BASE_TYPE_BAD_LENGTH', `Must be ${hexDigits} hexadecimal digits.`);
};

/** Source: Discord docs, Message, "Shared Client Theme Object". */
export const theme = object({
  colors: must(list(colour, { least: 1, most: limits.theme.colors })),
  gradient_angle: must(integer(0, limits.theme.angle)),
  base_mix: must(integer(0, limits.theme.mix)),
  base_theme: may(oneOf(0, 1, 2, 3, 4)),
});
