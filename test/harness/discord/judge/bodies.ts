import type { RequestFacts } from './facts.ts';
import { limits } from './limits.ts';
import { callback } from './rules/callback.ts';
import { channelChange, newChannel, overwrite } from './rules/channels.ts';
import {
  command,
  commandChange,
  commandList,
  commandPermissions,
  guildCommand,
  guildCommandList,
} from './rules/commands.ts';
import {
  answeredMessage,
  changedAnswer,
  changedMessage,
  messageRelations,
  postedMessage,
} from './rules/message.ts';
import { nonceWithoutUse } from './rules/posting.ts';
import { appliedTags, thread, threadFromMessage } from './rules/threads.ts';
import { all, list, may, must, object, unique, type Check } from './shape.ts';
import { snowflake, text, url } from './values.ts';

/** The check of a body, given what is known beside it. */
export type BodyRule = (facts: RequestFacts) => Check;

const posted = all(object(postedMessage), nonceWithoutUse);
const followUp = object({
  ...answeredMessage,
  username: may(text({ least: 1, most: limits.webhook.username })),
  avatar_url: may(url(limits.url.usual, ['http', 'https'])),
  thread_name: may(text({ most: limits.thread.name })),
  applied_tags: may(appliedTags),
});

const isNew = (shape: Check): BodyRule => {
  return (facts) => all(shape, messageRelations({ ...facts, isNew: true }));
};
const isChanged = (shape: Check): BodyRule => {
  return (facts) => all(shape, messageRelations({ ...facts, isNew: false }));
};
const always =
  (check: Check): BodyRule =>
  () =>
    check;

const { deleted } = limits.page;

/** What requests carry, by what they do. */
export const bodies = {
  message: isNew(posted),
  messageChange: isChanged(object(changedMessage)),
  followUp: isNew(followUp),
  answerChange: isChanged(object(changedAnswer)),
  bulkDelete: always(object({ messages: must(all(list(snowflake, { least: 2, most: deleted }), unique)) })),
  callback,
  thread,
  threadFromMessage: always(threadFromMessage),
  channel: always(newChannel),
  channelChange: always(channelChange),
  overwrite: always(overwrite),
  follower: always(object({ webhook_channel_id: must(snowflake) })),
  directMessage: always(object({ recipient_id: must(snowflake) })),
  command: always(command),
  guildCommand: always(guildCommand),
  commandChange: always(commandChange),
  commandList: always(commandList),
  guildCommandList: always(guildCommandList),
  commandPermissions: always(commandPermissions),
} as const;
