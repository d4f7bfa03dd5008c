export { matchInterests, type Match } from './match.ts';
