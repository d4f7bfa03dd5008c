import type { Recipe } from '../model/index.ts';

/** A recipe for the day's news about everything, with nothing filtered. */
export const plainRecipe = (wishes: Pick<Recipe, 'name' | 'storiesMax' | 'style'>): Recipe => ({
  ...wishes,
  kind: 'morning',
  topics: [],
  interests: { topics: [], filters: [] },
});
