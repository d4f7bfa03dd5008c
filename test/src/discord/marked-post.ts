import { randomUUID } from 'node:crypto';
import type { PostBlock } from '../../../digests/index.ts';
import { renderPost } from '../../../src/discord/render.ts';

/** The button that a message is known by, as editions have it. */
const markedBy = (key: string): readonly PostBlock[] => [
  { kind: 'buttons', buttons: [{ kind: 'act', action: 'why', id: key, label: 'Why these?', tone: 'plain' }] },
];

/** A message of one sentence with a key of its own, and what it is found again by. */
export const markedPost = () => {
  const key = randomUUID().replaceAll('-', '');
  const post = { blocks: [{ kind: 'quote', text: 'A sentence.' }] } as const;
  const [body] = renderPost(post, new Map(), { foot: () => markedBy(key) });
  if (body === undefined) throw new Error('Nothing was rendered');
  return { body, marker: `1:why:${key}`, nonce: key.slice(0, 25) };
};
