import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  phrasesFor,
  storyPost,
  summaryPost,
  tracePost,
  type Digest,
  type DigestStory,
  type HeldReason,
  type Post,
  type StoryFile,
  type StoryTrace,
  type TraceVerdict,
} from '../../../digests/index.ts';
import { renderEdition } from '../../../src/discord/edition.ts';
import { renderPost, type MessageBody } from '../../../src/discord/render.ts';
import { createJudge } from '../../harness/discord/judge/index.ts';
import { digestOf, score } from '../../digests/post/sample-digest.ts';

const spec = fileURLToPath(new URL('../../../../shared/data/discord/openapi.json', import.meta.url));

/** Discord's own specification too, where it lies beside the checkout. */
const judge = createJudge(existsSync(spec) ? spec : undefined);

const faultsOf = (body: MessageBody) =>
  judge.request({
    method: 'POST',
    path: '/channels/200000000000000001/messages',
    body: JSON.parse(JSON.stringify(body)),
  }).violations;

/** What people and programs write to break out of a quotation, to ping, to hide an address, to fill a channel. */
const nasty = fc.constantFrom(
  ...['@everyone', '@here', '<@&123456789012345678>', '<@123456789012345678>', '<#123456789012345678>'],
  ...[
    '](https://evil.example)',
    '[a](https://evil.example)',
    '# ',
    '-# ',
    '> ',
    '>>> ',
    '```',
    '||',
    '**',
    '~~',
  ],
  ...['\u202E', '\u200B', '\u2066', '\u0000', '\uFEFF', '\r\n', '\n# big', '\u2028', '\uD800', '\uDC00'],
  ...['👩‍👩‍👧‍👦', '🏳️‍🌈', 'e\u0301\u0301\u0301', '﷽', '<t:0:R>', '</help:1>', '\\', '`', 'https://a.example/(x)'],
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/)x', 'data:text/html,x', 'ftp://a.example'),
  text,
);
const story: fc.Arbitrary<DigestStory> = fc.record({
  id: fc.integer({ min: 1 }).map(String),
  tier: fc.constantFrom('lead', 'numbered', 'brief'),
  headline: text,
  url: fc.option(address),
  imageUrl: fc.option(address),
  quotes: fc.array(
    fc.record({ text, url: fc.option(address), publisher: text, publishersAgreeing: fc.nat(9) }),
    {
      maxLength: 4,
    },
  ),
  coverage: fc.array(fc.record({ publisher: text, title: text, url: fc.option(address) }), { maxLength: 5 }),
  alsoIn: fc.array(fc.record({ publisher: text, title: text, url: fc.option(address) }), { maxLength: 5 }),
  related: fc.array(fc.record({ text, url: fc.option(address) }), { maxLength: 5 }),
  publishedAt: fc.option(fc.nat(2_000_000_000_000)),
  updates: fc.option(fc.nat(2_000_000_000_000)),
  score: fc.constant(score),
});
/** No two stories of an edition are the same one. */
const stories = fc.uniqueArray(story, { maxLength: 15, selector: ({ id }) => id });
const digest: fc.Arbitrary<Digest> = fc
  .tuple(stories, text)
  .map(([told, name]) => ({ ...digestOf(...told), name }));

const coverage = fc.record({ publisher: text, title: text, url: fc.option(address) });
const moment = fc.nat(2_000_000_000_000);

/** All that may be known of a story: more sources than there is room for ways to them. */
const storyFile: fc.Arbitrary<StoryFile> = fc.record({
  story: fc
    .tuple(story, fc.array(coverage, { maxLength: 40 }))
    .map(([told, alsoIn]) => ({ ...told, alsoIn })),
  firstSeenAt: fc.option(moment),
  editions: fc.array(fc.record({ schedule: text, at: moment, messageUrl: fc.option(fc.webUrl()) }), {
    maxLength: 5,
  }),
});

const reason: fc.Arbitrary<HeldReason> = fc.oneof(
  fc.record({ code: fc.constant('muted' as const), filter: text }),
  fc.record({ code: fc.constant('repeats' as const), headline: text }),
  fc.record({ code: fc.constant('source-share' as const), publisher: text }),
  fc.record({ code: fc.constant('no-room' as const), place: fc.nat(999) }),
  fc.record({ code: fc.constantFrom('off-topic' as const, 'too-slow' as const, 'quiet' as const) }),
);
const rank = fc.record({ place: fc.nat(99), of: fc.nat(99), score: fc.constant(score) });
const verdict: fc.Arbitrary<TraceVerdict> = fc.oneof(
  fc.record({
    code: fc.constant('told' as const),
    at: moment,
    messageUrl: fc.option(fc.webUrl()),
    rank: fc.option(rank),
  }),
  fc.record({ code: fc.constant('held' as const), at: moment, reason, score: fc.option(fc.constant(score)) }),
  fc.record({ code: fc.constant('will-tell' as const), nextAt: moment, rank }),
  fc.record({ code: fc.constant('will-hold' as const), nextAt: moment, reason: fc.option(reason) }),
  fc.record({ code: fc.constant('unlisted' as const), at: moment }),
  fc.record({ code: fc.constantFrom('too-old' as const, 'before' as const) }),
);

/** What may have become of an article with as many schedules as a server has. */
const trace: fc.Arbitrary<StoryTrace> = fc.record({
  headline: text,
  url: fc.option(address),
  found: fc.record({ source: text, at: moment, publishedAt: fc.option(moment) }),
  read: fc.record({
    words: fc.nat(9_999),
    from: fc.constantFrom('feed' as const, 'page' as const),
    problem: fc.constant(null),
  }),
  grouped: fc.record({ publishers: fc.nat(40), copyOf: fc.option(text), isWaiting: fc.boolean() }),
  schedules: fc.array(fc.record({ schedule: text, verdict }), { maxLength: 26 }),
});

/** Markup that would notify somebody if Discord were asked to let it; every body asks it not to. */
const pings = /<@[&!]?\d+>|@everyone|@here/u;

/** What is read as Markdown; labels and options of controls are plain text to Discord. */
const shownIn = ({ components, embeds = [] }: MessageBody): readonly string[] => [
  ...[...JSON.stringify(components).matchAll(/"content":"((?:[^"\\]|\\.)*)"/gu)].map(
    ([, content]) => JSON.parse(`"${content}"`) as string,
  ),
  ...embeds.map(({ description = '' }) => description),
];

const expectHarmless = (bodies: readonly MessageBody[]): void => {
  for (const body of bodies) {
    expect(faultsOf(body)).toEqual([]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    for (const shown of shownIn(body)) expect(shown.replace(/\\./gu, '')).not.toMatch(pings);
  }
};

describe('whatever a feed holds', () => {
  const keyOfPart = (part: number): string => `key${part}`;

  test.each(['components', 'embeds'] as const)('an edition in %s is accepted, and pings nobody', (layout) => {
    const wishes = { keyOfPart, isSilent: true, mentionRoleId: null, layout };
    fc.assert(
      fc.property(digest, fc.constantFrom('en', 'de', 'fr', 'es'), (any, language) => {
        expectHarmless(renderEdition(any, phrasesFor(language), new Map(), wishes));
      }),
      { numRuns: 150 },
    );
  });

  test.each(['components', 'embeds'] as const)(
    'an edition in %s calls the role that was chosen, once',
    (layout) => {
      const wishes = { keyOfPart, isSilent: false, mentionRoleId: '77', layout };
      fc.assert(
        fc.property(digest, (any) => {
          const [first, ...rest] = renderEdition(any, phrasesFor('en'), new Map(), wishes);
          expect(first?.allowed_mentions).toEqual({ parse: [], roles: ['77'] });
          expect(JSON.stringify(first).match(/<@&77>/gu)).toHaveLength(1);
          expect(faultsOf(first as MessageBody)).toEqual([]);
          expectHarmless(rest);
        }),
        { numRuns: 50 },
      );
    },
  );

  test.each(['@everyone', '1> @here <@&1', ''])('a role called “%s” calls nobody', (mentionRoleId) => {
    const wishes = { keyOfPart, isSilent: false, mentionRoleId, layout: 'embeds' } as const;
    expectHarmless(renderEdition(digestOf(), phrasesFor('en'), new Map(), wishes));
  });

  test.each(['en', 'de', 'fr', 'es'])(
    'a story that is opened in %s is accepted, and what became of it',
    (tag) => {
      const phrases = phrasesFor(tag);
      fc.assert(
        fc.property(storyFile, trace, (file, followed) => {
          expectHarmless(renderPost(storyPost(file, phrases), new Map()));
          expectHarmless(renderPost(tracePost(followed, phrases), new Map()));
        }),
        { numRuns: 40 },
      );
    },
  );

  test('a story of ten megabytes is cut, not refused', () => {
    const huge = '@everyone [x](https://evil.example) '.repeat(300_000);
    const told = { ...digestOf(), name: huge };
    const post: Post = {
      blocks: [
        { kind: 'quote', text: huge },
        { kind: 'headline', line: [huge] },
      ],
    };
    expectHarmless(renderPost(post, new Map()));
    expectHarmless(
      renderEdition(told, phrasesFor('en'), new Map(), { keyOfPart, isSilent: false, mentionRoleId: null }),
    );
  });

  test('a summary of anything is accepted', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), fc.option(address), (title, lines, url) => {
        const sentences = lines.map((line) => ({ text: line }));
        const article = { title, url, siteName: title } as never;
        const summary = {
          sentences,
          keyphrases: lines,
          related: lines,
          wordsRead: 9,
          wordsQuoted: 3,
        } as never;
        expectHarmless(renderPost(summaryPost(article, summary, phrasesFor('en')), new Map()));
      }),
      { numRuns: 50 },
    );
  });
});
