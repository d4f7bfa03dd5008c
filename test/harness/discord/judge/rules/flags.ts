import type { Check } from '../shape.ts';
import { integer } from '../values.ts';

/** Message flags. Source: Discord docs, Message, "Message Flags". */
export const flag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

const posted = flag.suppressEmbeds | flag.suppressNotifications | flag.voiceMessage | flag.componentsV2;

/**
 * Which flags a new message can have, by who sends it. Source: Discord docs, Message, "Create Message"; Receiving and
 * Responding, "Interaction Callback Data Structure" and its note on deferred answers.
 */
const allowed = { posted, answered: posted | flag.ephemeral, deferred: flag.ephemeral } as const;

/** The flags of a new message: "only these can be set". */
export function settable(way: keyof typeof allowed): Check {
  const check = integer(0, Number.MAX_SAFE_INTEGER);
  return (value, pointer, report) => {
    check(value, pointer, report);
    // Bits beyond the 32 with which this language calculates belong to no flag.
    const others = Number(value) > 0xffffffff || (Number(value) & ~allowed[way]) !== 0;
    if (!Number.isInteger(value) || !others) return;
    report.wrong(pointer, 'MESSAGE_FLAGS_INVALID', 'Not all of these flags can be set here.');
  };
}
