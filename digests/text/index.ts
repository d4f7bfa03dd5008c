export { languageOf } from './language.ts';
export { splitSentences } from './sentences.ts';
export { termOf, termsOf, wordCount, wordsOf } from './words.ts';
export { profileOf } from './languages/index.ts';
export type { LanguageProfile } from './profile.ts';
