import { isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, list, may, must, object, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, text, yesNo } from '../values.ts';

const emoji = object({
  id: may(snowflake),
  name: may(text({ most: limits.components.emojiName })),
  animated: may(yesNo),
});

const words = (most: number) => must(text({ least: 1, most }));

const answer = object({
  poll_media: must(object({ text: words(limits.poll.answer), emoji: may(emoji) })),
});

/** "Only `text` is supported": an emoji in the question is ignored. */
const question: Check = all(
  object({ text: words(limits.poll.question), emoji: may(emoji) }),
  (value, pointer, report) => {
    if (!isObject(value) || !value['emoji']) return;
    report.odd(`${pointer}/emoji`, 'UNKNOWN_PROPERTY', 'Discord ignores this.');
  },
);

/** Source: Discord docs, Poll, "Poll Create Request Object"; the specification adds that one answer is needed. */
export const poll = object({
  question: must(question),
  answers: must(list(answer, { least: 1, most: limits.poll.answers })),
  duration: may(integer(1, limits.poll.hours)),
  allow_multiselect: may(yesNo),
  layout_type: may(oneOf(1)),
});
