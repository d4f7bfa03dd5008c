import type { Line } from '../../../model/index.ts';

/** What is said of feeds before they are sources, of lists of them, and of changes to sources. */
export type FeedWords = {
  readonly found: (name: string) => string;
  readonly sample: string;
  readonly addButton: string;
  readonly thisWeek: (articles: number) => string;
  readonly topic: (topic: string) => string;
  readonly weight: (weight: number) => string;
  readonly tested: (title: string) => string;
  readonly testedFacts: (entries: number, seconds: number) => string;
  readonly newestAt: (at: number) => Line;
  readonly changed: (name: string) => string;
  readonly unchanged: (name: string) => string;
  readonly changes: {
    readonly name: string;
    readonly topic: string;
    readonly weight: string;
    readonly none: string;
  };
  /** Asked before a source goes. */
  readonly removeQuestion: (name: string) => string;
  readonly importTitle: (file: string) => string;
  readonly importFresh: (count: number) => string;
  readonly importKnown: (count: number) => string;
  readonly importUnreachable: (count: number) => string;
  readonly importLeft: (count: number) => string;
  readonly importNothing: string;
  readonly importButton: (count: number) => string;
  readonly imported: (count: number) => string;
  readonly exported: (count: number) => string;
  /** After some of a list were shown. */
  readonly more: (count: number) => string;
};
