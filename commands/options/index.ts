export {
  forEverybody,
  forManagers,
  forMembers,
  messageMenu,
  optionType,
  postableChannelTypes,
} from './discord.ts';
export { shareButton } from './buttons.ts';
export { lengthChoices, lengthOption, styleChoices, styleOption } from './choices.ts';
export { readSince, readSpan, spanSuggestions } from './span.ts';
export { matching, named } from './matching.ts';
export { cancel } from './cancel.ts';
export { cancelButton, confirmation } from './confirm.ts';
export {
  isLike,
  suggestion,
  suggestNames,
  suggestSchedules,
  suggestTimes,
  suggestTopics,
} from './suggest.ts';
export { findTopic, readTopics, settleTopics, topicNames } from './topics/index.ts';
export { outlookBlocks, readTimetable } from './when/index.ts';
export { readTimezone } from './timezone.ts';
export { suggestTimezone } from './zones.ts';
export { channelOption, fileOption, flagOption, numberOption, textOption } from './values.ts';
