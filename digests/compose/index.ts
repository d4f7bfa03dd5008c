export { storyDetail } from './detail.ts';
export { composeDigest, type EditionInput } from './digest.ts';
export { tryFilters, type TrialInput } from './interests/index.ts';
export { storiesOf } from './news.ts';
export { plainRecipe } from './recipe.ts';
