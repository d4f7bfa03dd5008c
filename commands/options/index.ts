export { forEverybody, forManagers, forMembers, optionType, postableChannelTypes } from './discord.ts';
export { lengthChoices, lengthOption, styleChoices, styleOption } from './choices.ts';
export { cancel } from './cancel.ts';
export { cancelButton, confirmation } from './confirm.ts';
export { readTimetable } from './when/index.ts';
export { readTimezone } from './timezone.ts';
export { channelOption, numberOption, textOption } from './values.ts';
