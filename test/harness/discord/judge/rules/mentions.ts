import { isList, isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, list, may, object, unique, type Check } from '../shape.ts';
import { oneOf, snowflake, yesNo } from '../values.ts';

const ids = all(list(snowflake, { most: limits.message.mentionedIds }), unique);

/** Who is told of either everybody of a kind or these; both at once contradict each other. */
const parsedOrListed: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  const parsed = isList(value['parse']) ? value['parse'] : [];
  for (const kind of ['users', 'roles']) {
    const listed = value[kind];
    if (!parsed.includes(kind) || !isList(listed) || listed.length === 0) continue;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    report.wrong(pointer, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
  }
};

/** Whom a message may ping. Source: Discord docs, Message, "Allowed Mentions Object". */
export const allowedMentions = all(
  object({
    parse: may(all(list(oneOf('roles', 'users', 'everyone'), { most: 3 }), unique)),
    users: may(ids),
    roles: may(ids),
    replied_user: may(yesNo),
  }),
  parsedOrListed,
);
