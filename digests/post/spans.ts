import type { Line, PostBlock, Span } from '../model/index.ts';

/** An instant, shown in each reader's own time where the platform can. `at` is epoch ms. */
export const time = (at: number, style: 'date' | 'full' | 'relative'): Span => ({ kind: 'time', at, style });

/** Text that leads to a page; plain where there is no page. */
export const link = (text: string, url: string | null): Span =>
  url === null ? text : { kind: 'link', text, url };

/** Text that stands out. */
export const strong = (text: string): Span => ({ kind: 'strong', text });

/** Something to be typed as it stands. */
export const code = (text: string): Span => ({ kind: 'code', text });

/** A slash command that can be pressed where the platform allows it; `name` without the slash, such as `source add`. */
export const command = (name: string): Span => ({ kind: 'command', name });

/** A channel, shown by its name. */
export const channel = (channelId: string): Span => ({ kind: 'channel', channelId });

/** A role, shown by its name. */
export const role = (roleId: string): Span => ({ kind: 'role', roleId });

/** A block of one line. */
export const block = (kind: 'title' | 'headline' | 'paragraph' | 'note', ...line: Line): PostBlock => ({
  kind,
  line,
});

/** Lines one after the other on one line, parted by a middle dot; empty ones leave no mark. */
export const dotted = (...lines: readonly Line[]): Line =>
  lines.filter((line) => line.length > 0).flatMap((line, index) => (index === 0 ? line : [' · ', ...line]));
