import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrasesFor, type Line, type Post, type PostBlock } from '../../../digests/index.ts';
import { readCustomId, writeCustomId } from '../../../src/discord/custom-id.ts';
import { limits } from '../../../src/discord/limits.ts';
import { markerOf, renderAlert, renderWelcome } from '../../../src/discord/edition.ts';
import { renderPost, type MessageBody } from '../../../src/discord/render.ts';

const none = new Map<string, string>();

/** The texts that a message shows, wherever they stand in it. */
const textsOf = ({ components }: MessageBody): string[] =>
  [...JSON.stringify(components).matchAll(/"content":"((?:[^"\\]|\\.)*)"/gu)].map(
    ([, content]) => JSON.parse(`"${content}"`) as string,
  );

const componentsIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce(
        (sum: number, item) => sum + 1 + componentsIn((item as { components?: unknown }).components),
        0,
      )
    : 0;

const span = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.record({ kind: fc.constant('strong' as const), text: fc.string() }),
  fc.record({
    kind: fc.constant('link' as const),
    text: fc.string(),
    url: fc.oneof(fc.webUrl(), fc.string()),
  }),
);
const line: fc.Arbitrary<Line> = fc.array(span, { maxLength: 5 });
const block: fc.Arbitrary<PostBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'headline', 'paragraph', 'note'), line }),
  fc.record({ kind: fc.constant('quote' as const), text: fc.string({ maxLength: 6000 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 60 }) }),
  fc.constant({ kind: 'divider' } as const),
);

const foot = (part: number): readonly PostBlock[] => [
  {
    kind: 'buttons',
    buttons: [{ kind: 'act', action: 'why', id: String(part), label: 'Why these?', tone: 'plain' }],
  },
];

describe('a post rendered for Discord', () => {
  test('of any content keeps the limits and pings nobody', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const bodies = renderPost({ blocks }, none, { foot });
        for (const body of bodies) {
          expect(textsOf(body).join('').length).toBeLessThanOrEqual(limits.messageTextCharactersMax);
          expect(componentsIn(body.components)).toBeLessThanOrEqual(limits.messageComponentsMax);
          expect(body.allowed_mentions).toEqual({ parse: [] });
        }
      }),
    );
  });

  test('splits at its blocks and gives each message its own button', () => {
    const quote = { kind: 'quote', text: 'A sentence. '.repeat(150).trim() } as const;
    const bodies = renderPost({ blocks: [quote, quote, quote, quote] }, none, { foot });
    expect(bodies).toHaveLength(2);
    expect(bodies.flatMap(textsOf).join('\n').split('\n')).toHaveLength(4);
    expect(JSON.stringify(bodies[1])).toContain('"custom_id":"1:why:1"');
  });

  test('says nothing where there is nothing to say', () =>
    expect(renderPost({ blocks: [] }, none)).toEqual([]));

  test('makes a registered command something to press', () => {
    const post: Post = { blocks: [{ kind: 'paragraph', line: [{ kind: 'command', name: 'source add' }] }] };
    expect(renderPost(post, new Map([['source', '99']])).flatMap(textsOf)).toEqual(['</source add:99>']);
    expect(renderPost(post, none).flatMap(textsOf)).toEqual(['`/source add`']);
  });

  test('shows instants in each reader’s own time', () => {
    const post: Post = {
      blocks: [{ kind: 'note', line: [{ kind: 'time', at: 1_790_000_000_500, style: 'full' }] }],
    };
    expect(renderPost(post, none).flatMap(textsOf)).toEqual(['-# <t:1790000000:f>']);
  });
});

describe('a custom id', () => {
  test('comes back as it was written', () => {
    const written = { action: 'why', id: 'Ab_-9:x' };
    expect(readCustomId(writeCustomId(written))).toEqual(written);
  });
  test.each(['', 'why:1', '2:why:x', '1:WHY:x', '1:why'])('“%s” is nobody’s', (text) =>
    expect(readCustomId(text)).toBeNull(),
  );
  test('too long for Discord is a mistake of ours', () =>
    expect(() => writeCustomId({ action: 'why', id: 'x'.repeat(100) })).toThrow('custom id'));
});

test('the button under an alert and under a greeting helps; under an edition it says why', () => {
  expect(['help.abc', 'first.abc', 'abc'].map(markerOf)).toEqual([
    '1:guide:help.abc',
    '1:first-steps:first.abc',
    '1:why:abc',
  ]);
  const problem = { code: 'direct-closed' } as const;
  const alert = renderAlert({ problem, channelId: '5', key: 'help.abc' }, phrasesFor('en'), none);
  expect(JSON.stringify(alert)).toContain(markerOf('help.abc'));
  const greeting = renderWelcome({ key: 'first.abc', about: null }, phrasesFor('en'), none);
  expect(JSON.stringify(greeting)).toContain(markerOf('first.abc'));
});
