/**
 * The door of `digests`: what the other rings may ask of it at any time. What takes longer has a door of its own,
 * `slow.ts`, so that a process that only answers need not load languages, lexicons and readers of pages.
 */
export * from './model/index.ts';
export type { Arrival, Grouper, Known, Placement, TermFrequencies } from './story/index.ts';
export type { EditionInput, TrialInput } from './compose/index.ts';
export type { FeedHints, ListedFeed } from './feed/index.ts';
export type { SummaryOptions } from './rank/index.ts';
export { plainRecipe } from './compose/recipe.ts';
export { publishersVotedOn } from './compose/votes.ts';
export { writeOpml } from './feed/opml-writer.ts';
export {
  block,
  channel,
  command,
  cutHeadline,
  digestControls,
  digestPost,
  dotted,
  escapeMarkdown,
  link,
  linkUrl,
  markdownLine,
  type MarkdownDialect,
  phrasesFor,
  type Phrases,
  problemPost,
  storyPost,
  storySelect,
  strong,
  summaryPost,
  time,
  tracePost,
  whyPost,
  writeHtml,
  writeJson,
  writeMarkdown,
  writeText,
} from './post/index.ts';
