import type { Line, Phrases, PostBlock } from '#digests';

/** Something that destroys what somebody has made, and is therefore asked about once. */
type Danger = { readonly label: string; readonly action: string; readonly id: string };

/** What is asked before it is done: the question, a button that does it, and one that leaves everything as it is. */
export const confirmation = (question: Line, danger: Danger, phrases: Phrases): readonly PostBlock[] => [
  { kind: 'paragraph', line: question },
  {
    kind: 'buttons',
    buttons: [{ kind: 'act', ...danger, tone: 'danger' }, cancelButton(phrases)],
  },
];

/** The button that leaves everything as it is. `cancel` answers it. */
export const cancelButton = ({ confirm }: Phrases) =>
  ({ kind: 'act', label: confirm.cancel, action: 'cancel', id: '', tone: 'plain' }) as const;
