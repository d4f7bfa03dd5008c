/** The door of `digests`: what the other rings may ask of it. */
export * from './model/index.ts';
