import type { Violation } from './violation.ts';

/** The rule of a message without anything in it, which Discord refuses with a code of its own, 50006. */
export const emptyMessageRule = 'CANNOT_SEND_EMPTY_MESSAGE';

/** Whether nothing else is wrong than that the message is empty. */
export function isEmptyMessage(violations: readonly Violation[]): boolean {
  return violations.every((one) => one.rule === emptyMessageRule);
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/**
 * Violations as Discord nests them in the body of a 400 with code 50035.
 * Source: Discord docs, Reference, "Error Messages".
 */
export function discordErrors(violations: readonly Omit<Violation, 'source'>[]): object {
  const root = emptyTree();
  for (const { pointer, rule, message } of violations) {
    let node = root;
    for (const key of pointer.split('/').slice(1)) {
      const child = node[key] ?? emptyTree();
      node[key] = child;
      if (Array.isArray(child)) break;
      node = child;
    }
    const listed = node['_errors'];
    const error = { code: rule, message };
    node['_errors'] = Array.isArray(listed) ? [...listed, error] : [error];
  }
  return root;
}

/** Pointers name what somebody sent, such as `constructor`; nothing is inherited here that it could mean. */
function emptyTree(): ErrorTree {
  return Object.create(null) as ErrorTree;
}
