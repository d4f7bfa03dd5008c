export { composeDigest, type EditionInput } from './digest.ts';
