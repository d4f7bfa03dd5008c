import { isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, may, must, object, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, visibleText, yesNo } from '../values.ts';
import { firstMessage, messageRelations } from './message.ts';

/** After how many minutes of silence a thread is put away. */
export const archiveMinutes = oneOf(60, 1440, 4320, 10_080);

/** How many seconds somebody waits between two messages. */
export const slowSeconds = integer(0, limits.thread.slowSeconds);

/** What a post is filed under. */
export const appliedTags = list(snowflake, { most: limits.thread.tags });

const anyThread = {
  name: must(visibleText(limits.thread.name)),
  auto_archive_duration: may(archiveMinutes),
  rate_limit_per_user: may(slowSeconds),
};

/** Source: Discord docs, Channel, "Start Thread from Message". */
export const threadFromMessage = object(anyThread);

const plainThread = object({
  ...anyThread,
  type: may(oneOf(10, 11, 12)),
  invitable: may(yesNo),
  applied_tags: may(list(anything, { most: 0 })),
});

const first = object(firstMessage);

function forumPost(filesCount: number | undefined): Check {
  const known = filesCount === undefined ? {} : { filesCount };
  return object({
    ...anyThread,
    applied_tags: may(appliedTags),
    message: must(all(first, messageRelations({ isNew: true, ...known }))),
    type: may(oneOf(11)),
    invitable: may(anything),
  });
}

/** What is known of the channel in which a thread is started. */
interface ThreadContext {
  readonly filesCount?: number;
  readonly channelType?: number;
}

/** Channels of posts, each of which is a thread: forums and media channels. */
const channelsOfPosts: readonly (number | undefined)[] = [15, 16];

/**
 * A thread without a message, or a post with its first one. Where nobody knows the channel, a post is known by what
 * only a post has. Source: Discord docs, Channel, "Start Thread without Message", "... in Forum or Media Channel".
 */
export function thread({ filesCount, channelType }: ThreadContext): Check {
  const post = forumPost(filesCount);
  return (value, pointer, report) => {
    const tagged =
      isObject(value) && Array.isArray(value['applied_tags']) && value['applied_tags'].length > 0;
    const written = isObject(value) && value['message'] !== undefined;
    const isPost = channelType === undefined ? tagged || written : channelsOfPosts.includes(channelType);
    (isPost ? post : plainThread)(value, pointer, report);
  };
}
