export { shorten } from './shorten.ts';
export { algorithms } from './summarizers.ts';
export { summarize, summarizeStory, type SummaryOptions } from './summarize.ts';
