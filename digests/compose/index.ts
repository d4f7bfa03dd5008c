export { composeDigest, type EditionInput } from './digest.ts';
export { storiesOf } from './news.ts';
export { plainRecipe } from './recipe.ts';
