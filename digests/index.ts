/** The door of `digests`: what the other rings may ask of it. */
export * from './model/index.ts';
export { composeDigest, type EditionInput } from './compose/index.ts';
export {
  block,
  channel,
  code,
  command,
  digestPost,
  dotted,
  escapeKeepingEnds,
  escapeMarkdown,
  link,
  markdownLink,
  phrasesFor,
  type Phrases,
  problemPost,
  strong,
  summaryPost,
  time,
  whyPost,
  writeHtml,
  writeJson,
  writeMarkdown,
  writeText,
} from './post/index.ts';
