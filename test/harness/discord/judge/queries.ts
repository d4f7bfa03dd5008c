import { isObject } from '../json.ts';
import { limits } from './limits.ts';
import { all, anything, may, object, type Check } from './shape.ts';
import { digits, moment, oneOf, snowflake } from './values.ts';

/** Source: Discord docs, Reference, "Boolean Query Strings". */
const isTrue = may(oneOf('true', 'false', 'True', 'False', '1', '0'));

const upTo = (most: number, least = 1) => may(digits(least, most));
const id = may(snowflake);

/** "The `before`, `after`, and `around` parameters are mutually exclusive, only one may be passed at a time." */
const oneDirection: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  const [, ...others] = ['around', 'before', 'after'].filter((name) => value[name] !== undefined);
  for (const name of others) {
    const message = 'Only one of around, before and after can be given.';
    report.wrong(`${pointer}/${name}`, 'QUERY_MUTUALLY_EXCLUSIVE', message);
  }
};

const { page } = limits;

/** What stands behind the question mark, by route; queries are taken as objects of texts. */
export const queries = {
  messages: all(object({ limit: upTo(page.messages), before: id, after: id, around: id }), oneDirection),
  pins: object({ limit: upTo(page.pins), before: may(moment) }),
  reactions: object({ limit: upTo(page.users), after: id, type: may(oneOf('0', '1')) }),
  archivedThreads: object({ limit: upTo(page.threads, 2), before: may(moment) }),
  /** One's own private threads are listed by their ids. */
  ownThreads: object({ limit: upTo(page.threads, 2), before: id }),
  threadMember: object({ with_member: isTrue }),
  threadMembers: object({ limit: upTo(page.users), after: id, with_member: isTrue }),
  members: object({ limit: upTo(page.members), after: id }),
  membersFound: object({ limit: upTo(page.members), query: may(anything) }),
  guild: object({ with_counts: isTrue }),
  guilds: object({ limit: upTo(page.guilds), before: id, after: id, with_counts: isTrue }),
  commands: object({ with_localizations: isTrue }),
  callback: object({ with_response: isTrue }),
  webhook: object({ wait: isTrue, thread_id: id, with_components: isTrue }),
  webhookMessage: object({ thread_id: id, with_components: isTrue }),
  none: object({}),
} as const;
