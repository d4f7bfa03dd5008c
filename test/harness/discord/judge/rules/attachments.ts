import { limits } from '../limits.ts';
import { all, anything, list, may, must, object, repeatedIn, type Check } from '../shape.ts';
import { number, snowflake, text, yesNo } from '../values.ts';
import { isObject } from '../../json.ts';

/** What Discord fills in by itself and ignores where a bot sends it back. */
const filledIn = {
  url: may(anything),
  proxy_url: may(anything),
  size: may(anything),
  content_type: may(anything),
  width: may(anything),
  height: may(anything),
  placeholder: may(anything),
  placeholder_version: may(anything),
  ephemeral: may(anything),
  flags: may(anything),
};

const attachment = object({
  id: must(snowflake),
  filename: may(text({ least: 1, most: limits.attachment.name })),
  description: may(text({ most: limits.components.mediaDescription })),
  title: may(text({ most: limits.attachment.name })),
  duration_secs: may(number(0, limits.components.id)),
  waveform: may(text({ most: limits.attachment.waveform })),
  is_spoiler: may(yesNo),
  is_remix: may(yesNo),
  ...filledIn,
});

/** Each file is described once. */
const distinct: Check = (value, pointer, report) => {
  const ids = Array.isArray(value) ? value.map((one) => (isObject(one) ? one['id'] : undefined)) : [];
  for (const index of repeatedIn(ids.map((id) => (id === undefined ? id : String(id))))) {
    const message = 'This attachment is listed already';
    report.wrong(`${pointer}/${index}/id`, 'MESSAGE_ATTACHMENT_DUPLICATED', message);
  }
};

/** What is said of files. Source: Discord docs, Message, "Attachment Request Structure". */
export const attachments = all(list(attachment, { most: limits.message.attachments }), distinct);
