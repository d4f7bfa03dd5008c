/** Why an address on the network was refused before or while it was fetched. */
export type RefusalReason = 'not-a-url' | 'scheme' | 'credentials' | 'port' | 'private-address' | 'downgrade';

/** What costs so much that people can have only so much of it: work of threads, requests to the web, letters. */
export type Expense = 'digest' | 'summary' | 'feed' | 'feed-list' | 'preview' | 'letter';

/**
 * Everything that is expected to go wrong somewhere, as a code and the facts a person needs.
 * It never holds prose: `post/phrases` has one sentence for each code and language, checked by type.
 */
export type Problem =
  // What was given to read
  | { readonly code: 'text-empty' }
  | { readonly code: 'text-too-short'; readonly sentences: number }
  | { readonly code: 'text-too-long'; readonly characters: number; readonly charactersMax: number }
  | { readonly code: 'text-binary' }
  /** A message whose links were to be read, and that has none. */
  | { readonly code: 'message-no-links' }
  | { readonly code: 'page-not-article'; readonly url: string }
  | { readonly code: 'page-paywall'; readonly url: string }
  | { readonly code: 'page-consent'; readonly url: string }
  /** The site's robots.txt asks programs not to read it. */
  | { readonly code: 'page-robots'; readonly url: string }
  | { readonly code: 'feed-is-page'; readonly url: string }
  | { readonly code: 'feed-not-readable'; readonly url: string }
  /** A file that should list feeds, as feed readers exchange them, and is none. */
  | { readonly code: 'list-not-readable'; readonly name: string }
  /** A file that should hold an edition, as the command line writes it in JSON, and holds none. */
  | { readonly code: 'edition-not-readable'; readonly name: string }
  // Fetching
  | { readonly code: 'address-refused'; readonly url: string; readonly reason: RefusalReason }
  | { readonly code: 'fetch-timeout'; readonly url: string; readonly timeoutMs: number }
  | { readonly code: 'fetch-status'; readonly url: string; readonly status: number }
  | { readonly code: 'fetch-unreachable'; readonly url: string; readonly cause: string }
  | { readonly code: 'fetch-too-large'; readonly url: string; readonly bytesMax: number }
  | { readonly code: 'fetch-redirects'; readonly url: string; readonly redirectsMax: number }
  | { readonly code: 'fetch-encoding'; readonly url: string; readonly encoding: string }
  /** A check that only browsers pass stands before what was asked for. */
  | { readonly code: 'fetch-challenge'; readonly url: string }
  // Work in a thread of its own
  | { readonly code: 'work-timeout'; readonly timeoutMs: number }
  | { readonly code: 'work-crashed' }
  // What a server has set up
  | { readonly code: 'source-known'; readonly url: string }
  | { readonly code: 'source-unknown'; readonly name: string }
  | { readonly code: 'sources-too-many'; readonly sourcesMax: number }
  | { readonly code: 'sources-none' }
  /** What was shown before a button was pressed is settled, or too old. */
  | { readonly code: 'draft-gone' }
  | { readonly code: 'backup-not-readable'; readonly name: string }
  | { readonly code: 'pack-unknown'; readonly name: string }
  | { readonly code: 'when-not-understood'; readonly input: string }
  | { readonly code: 'timezone-unknown'; readonly input: string }
  | { readonly code: 'schedule-unknown'; readonly name: string }
  | { readonly code: 'schedule-known'; readonly name: string }
  | { readonly code: 'schedules-too-many'; readonly schedulesMax: number }
  | { readonly code: 'schedule-paused'; readonly name: string }
  /** Something was to be changed, and nothing was named that would be different. */
  | { readonly code: 'change-empty'; readonly name: string }
  | { readonly code: 'topic-unknown'; readonly name: string }
  | { readonly code: 'topic-words-missing'; readonly name: string }
  | { readonly code: 'tag-unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'publish-unfit'; readonly channelId: string }
  | { readonly code: 'role-everyone' }
  /** A role that a post there would name and not notify. */
  | { readonly code: 'role-uncallable'; readonly roleId: string; readonly channelId: string }
  | { readonly code: 'filter-unknown'; readonly name: string }
  | { readonly code: 'filter-known'; readonly value: string }
  | { readonly code: 'filters-too-many'; readonly filtersMax: number }
  /** A button stood too long, or was pressed before. */
  | { readonly code: 'draft-gone' }
  | { readonly code: 'channel-closed'; readonly missing: readonly string[] }
  | { readonly code: 'channel-gone'; readonly channelId: string }
  | { readonly code: 'direct-closed' }
  | { readonly code: 'thread-locked'; readonly channelId: string }
  | { readonly code: 'threads-full' }
  | { readonly code: 'tag-needed'; readonly channelId: string }
  | { readonly code: 'post-blocked'; readonly channelId: string }
  | { readonly code: 'channel-unfit'; readonly channelId: string }
  | { readonly code: 'nothing-new'; readonly hours: number }
  | { readonly code: 'topic-quiet'; readonly topic: string; readonly hours: number }
  | { readonly code: 'no-more-stories' }
  | { readonly code: 'edition-none'; readonly name: string | null }
  | { readonly code: 'edition-gone' }
  | { readonly code: 'story-unknown'; readonly input: string }
  | { readonly code: 'story-gone' }
  | { readonly code: 'vote-lapsed' }
  /** `server` where everybody in it has asked for too much together. `at` is when there is more, epoch ms. */
  | {
      readonly code: 'too-soon';
      readonly what: Expense;
      readonly who: 'person' | 'server';
      readonly at: number;
    }
  | { readonly code: 'span-not-understood'; readonly input: string }
  // What people decide for themselves
  | { readonly code: 'personal-too-many'; readonly personalMax: number }
  | { readonly code: 'mutes-too-many'; readonly mutesMax: number }
  | {
      readonly code: 'number-not-understood';
      readonly input: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'direct-delayed' }
  // Who asked, and how
  | { readonly code: 'option-missing'; readonly names: readonly string[] }
  | { readonly code: 'options-exclusive'; readonly names: readonly string[] }
  | { readonly code: 'server-only' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'command-unknown'; readonly name: string }
  | { readonly code: 'broken' }
  // The command line
  | { readonly code: 'file-unreadable'; readonly path: string; readonly cause: string }
  | { readonly code: 'file-unwritable'; readonly path: string; readonly cause: string }
  | { readonly code: 'file-exists'; readonly path: string }
  | { readonly code: 'line-not-json' }
  | { readonly code: 'line-wrong-shape'; readonly expected: string }
  // The store, for those who keep it
  | { readonly code: 'database-in-use'; readonly path: string }
  | { readonly code: 'database-damaged'; readonly path: string }
  | { readonly code: 'database-newer'; readonly path: string }
  /** It is on a server, whose own tools copy it. */
  | { readonly code: 'database-on-server'; readonly tool: string }
  | { readonly code: 'database-unreachable'; readonly cause: string }
  | { readonly code: 'database-not-empty'; readonly table: string }
  /** What arrived is not what was sent. */
  | { readonly code: 'database-differs'; readonly table: string };

/** The code of a problem. */
export type ProblemCode = Problem['code'];

/** The problem that carries a given code. */
export type ProblemOf<C extends ProblemCode> = Extract<Problem, { readonly code: C }>;
