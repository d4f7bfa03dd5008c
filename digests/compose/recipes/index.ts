import type { RecipeKind } from '../../model/index.ts';
import { breaking } from './breaking.ts';
import { morning } from './morning.ts';
import type { RecipeRules } from './rules.ts';
import { topic } from './topic.ts';
import { weekly } from './weekly.ts';

export type { RecipeRules } from './rules.ts';

/** The rules of every kind of edition: a new kind is its file and its line here. */
export const recipeRules: Readonly<Record<RecipeKind, RecipeRules>> = { morning, breaking, weekly, topic };
