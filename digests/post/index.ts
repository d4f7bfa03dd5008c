export { cutHeadline } from './cut.ts';
export { digestControls, storySelect } from './digest-controls.ts';
export { digestPost } from './digest-post.ts';
export { phrasesFor, type Phrases } from './phrases/index.ts';
export { storyPost } from './story-post.ts';
export { block, channel, command, dotted, link, strong, time } from './spans.ts';
export { problemPost, summaryPost } from './summary-post.ts';
export { tracePost } from './trace-post.ts';
export { whyPost } from './why-post.ts';
export { writeHtml } from './writers/html.ts';
export { writeJson } from './writers/json.ts';
export {
  escapeMarkdown,
  linkUrl,
  markdownLine,
  writeMarkdown,
  type MarkdownDialect,
} from './writers/markdown.ts';
export { writeText } from './writers/text.ts';
