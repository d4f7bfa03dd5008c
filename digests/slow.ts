/**
 * The door of `digests` to what may take longer than a few milliseconds, beside all else: for threads that can be
 * ended, and for the command line. Loading it takes 10 MB of heap, and 30 MB of memory by the time it is loaded.
 */
export * from './index.ts';
export { itemArticle, labelLines, readDocument, readHtml, readPlainText } from './article/index.ts';
export { composeDigest, storiesOf, storyDetail, tryFilters } from './compose/index.ts';
export { decodeText, findFeeds, readDate, readFeed, readOpml } from './feed/index.ts';
export { languageOf, splitSentences } from './text/index.ts';
export { algorithms, shorten, summarize, summarizeStory } from './rank/index.ts';
export { createGrouper, pairLikeness } from './story/index.ts';
