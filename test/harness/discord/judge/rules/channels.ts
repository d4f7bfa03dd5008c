import { limits } from '../limits.ts';
import { list, may, mayNotBeNull, must, object, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, text, visibleText, yesNo } from '../values.ts';
import { permissions } from './command-options.ts';
import { appliedTags, archiveMinutes, slowSeconds } from './threads.ts';

const wholeNumber = integer(0, limits.components.id);
const emojiName = text({ most: limits.channel.name });

const overwriteFields = {
  type: may(oneOf(0, 1)),
  allow: may(permissions),
  deny: may(permissions),
};

/** What a role or a member may do in a channel. Source: Discord docs, Channel, "Edit Channel Permissions". */
export const overwrite = object(overwriteFields);

const tag = object({
  id: may(snowflake),
  name: must(text({ most: limits.channel.tagName })),
  moderated: may(yesNo),
  emoji_id: may(snowflake),
  emoji_name: may(emojiName),
});

const anyChannel = {
  type: may(oneOf(0, 2, 4, 5, 13, 14, 15, 16)),
  position: may(wholeNumber),
  topic: may(text({ most: limits.channel.topic })),
  nsfw: may(yesNo),
  rate_limit_per_user: may(slowSeconds),
  bitrate: may(integer(limits.channel.bitrate, limits.components.id)),
  user_limit: may(wholeNumber),
  permission_overwrites: may(
    list(object({ id: must(snowflake), ...overwriteFields }), { most: limits.channel.overwrites }),
  ),
  parent_id: may(snowflake),
  rtc_region: may(text({ most: limits.channel.name })),
  video_quality_mode: may(oneOf(1, 2)),
  default_auto_archive_duration: may(archiveMinutes),
  default_thread_rate_limit_per_user: may(slowSeconds),
  default_reaction_emoji: may(object({ emoji_id: may(snowflake), emoji_name: may(emojiName) })),
  default_sort_order: may(oneOf(0, 1)),
  default_forum_layout: may(oneOf(0, 1, 2)),
  default_tag_setting: may(oneOf('match_all', 'match_some')),
  available_tags: may(list(tag, { most: limits.channel.tags })),
};

const name = visibleText(limits.channel.name);

/** Source: Discord docs, Guild, "Create Guild Channel". */
export const newChannel: Check = object({ ...anyChannel, name: must(name) });

/** Channels and threads are changed by the same route. Source: Discord docs, Channel, "Modify Channel". */
export const channelChange: Check = object({
  ...anyChannel,
  name: mayNotBeNull(name),
  flags: may(integer(0, limits.components.id)),
  archived: may(yesNo),
  locked: may(yesNo),
  invitable: may(yesNo),
  auto_archive_duration: may(archiveMinutes),
  applied_tags: may(appliedTags),
});
