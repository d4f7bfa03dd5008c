import type { PostBlock } from '#digests';
import { phrasesOf, type Asking } from '../command.ts';

/** Under an answer that its asker alone sees: a button that shows it to everybody. */
export const shareButton = (asking: Asking): PostBlock => ({
  kind: 'buttons',
  buttons: [{ kind: 'act', action: 'share', id: '', label: phrasesOf(asking).controls.share, tone: 'plain' }],
});
