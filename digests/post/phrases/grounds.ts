import type { Line } from '../../model/index.ts';
import { time } from '../spans.ts';
import type { DigestWords } from './words/digest.ts';

/** What can speak for a story, in one language. */
type GroundsWords = {
  readonly toldBy: (publishers: number) => string;
  readonly speed: (articlesAnHour: number) => string;
  /** Stands before the time of the newest article. */
  readonly newest: string;
  readonly withoutDate: string;
  readonly topics: (names: readonly string[]) => string;
  readonly boosts: (values: readonly string[]) => string;
  /** `by` is the factor in brackets: "(× 2)". */
  readonly heavySources: (by: string) => string;
  readonly lightSources: (by: string) => string;
  readonly rareSources: (by: string) => string;
  readonly toldBefore: (at: number) => Line;
};

/** Weights nearer to 1 than this change no place. */
const tellingDifference = 0.1;

const parted = (parts: readonly Line[]): Line =>
  parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]));

/**
 * Says what speaks for a story, in a language's words. What tells nothing is left out: fewer than one article an hour,
 * and weights next to 1.
 */
export const groundsSayer =
  (words: GroundsWords, format: (value: number) => string): DigestWords['whyStory'] =>
  ({ score, publishedAt, updates }) => {
    const { articlesAnHour, topics, boosts, factors } = score;
    const when = (isSo: boolean, line: () => string): readonly Line[] => (isSo ? [[line()]] : []);
    const by = (factor: number): string => `(× ${format(factor)})`;
    return parted([
      [words.toldBy(score.publishers)],
      ...when(articlesAnHour >= 1, () => words.speed(articlesAnHour)),
      publishedAt === null ? [words.withoutDate] : [words.newest, time(publishedAt, 'relative')],
      ...when(topics.length > 0, () => words.topics(topics)),
      ...when(boosts.length > 0, () => words.boosts(boosts)),
      ...when(factors.sources > 1 + tellingDifference, () => words.heavySources(by(factors.sources))),
      ...when(factors.sources < 1 - tellingDifference, () => words.lightSources(by(factors.sources))),
      ...when(factors.rarity > 1 + tellingDifference, () => words.rareSources(by(factors.rarity))),
      ...(updates === null ? [] : [words.toldBefore(updates)]),
    ]);
  };
