export {
  forEverybody,
  forManagers,
  forMembers,
  messageMenu,
  optionType,
  postableChannelTypes,
} from './discord.ts';
export { shareButton } from './buttons.ts';
export { cancel } from './cancel.ts';
export { confirmation } from './confirm.ts';
export { lengthChoices, lengthOption, styleChoices, styleOption } from './choices.ts';
export { readSince, readSpan, spanSuggestions } from './span.ts';
export { matching, named, suggestList, suggestTimezone, suggestWhen } from './suggest.ts';
export { readTimetable } from './when/index.ts';
export { readTimezone } from './timezone.ts';
export { channelOption, fileOption, flagOption, numberOption, textOption } from './values.ts';
