import {
  all,
  integer,
  list,
  may,
  must,
  object,
  oneOf,
  snowflake,
  text,
  yesNo,
  type Check,
} from '../shape.ts';
import { limits } from '../limits.ts';
import { anyMessage, messageRelations } from './message.ts';

/** A thread without a message, or a forum post with its first one. Source: Discord docs, Channel, "Start Thread". */
export function thread(filesCount: number): Check {
  return object({
    name: must(text({ least: 1, most: limits.thread.name })),
    auto_archive_duration: may(oneOf(60, 1440, 4320, 10_080)),
    rate_limit_per_user: may(integer(0, limits.thread.slowSeconds)),
    type: may(oneOf(10, 11, 12)),
    invitable: may(yesNo),
    applied_tags: may(list(snowflake, { most: limits.thread.tags })),
    message: may(all(object(anyMessage), messageRelations({ isNew: true, filesCount }))),
  });
}
