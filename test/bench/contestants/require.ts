import { createRequire } from 'node:module';

/**
 * Loads a package of test/bench/package.json. None of them brings types, and where they are not installed the rest of
 * the house has to compile: so each contestant says itself what it takes of its package.
 */
export const requirePackage = createRequire(import.meta.url);
