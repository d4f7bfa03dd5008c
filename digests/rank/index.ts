export { shorten } from './shorten.ts';
export { algorithms, summarizers, type Algorithm } from './summarizers.ts';
export { summarize, summarizeStory, type SummaryOptions } from './summarize.ts';
