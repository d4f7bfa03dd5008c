/** The door of `digests`: what the other rings may ask of it. */
export * from './model/index.ts';
export { itemArticle, labelLines, readDocument, readHtml, readPlainText } from './article/index.ts';
export {
  composeDigest,
  type EditionInput,
  plainRecipe,
  publishersVotedOn,
  storiesHidden,
  storiesOf,
  storyDetail,
  tryFilters,
  type TrialInput,
} from './compose/index.ts';
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
export {
  decodeText,
  type FeedHints,
  findFeeds,
  type ListedFeed,
  readDate,
  readFeed,
  readOpml,
  writeOpml,
} from './feed/index.ts';
export { languageOf, splitSentences } from './text/index.ts';
export { algorithms, shorten, summarize, summarizeStory, type SummaryOptions } from './rank/index.ts';
export {
  type Arrival,
  createGrouper,
  type Grouper,
  type Known,
  pairLikeness,
  type Placement,
  type TermFrequencies,
} from './story/index.ts';
