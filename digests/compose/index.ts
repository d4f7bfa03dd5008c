export { composeDigest, type ComposedEdition, type EditionInput } from './digest.ts';
