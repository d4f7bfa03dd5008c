export { tryFilters, type TrialInput } from './trial.ts';
export { matchInterests, type Match } from './match.ts';
