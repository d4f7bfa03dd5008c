import { done, failed, type Result, type Topic } from '#digests';
import type { Ports } from '../../ports/index.ts';
import { starterCalled, starterTopics } from './starters.ts';

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('und') === b.toLocaleLowerCase('und');

/** Written in place of topics, this is no topic: the digest is about everything. */
export const noTopics = '-';

/** A topic by its name: the server's own, else one of the starters; `null` where it is neither. */
export const findTopic = async (
  { interests }: Pick<Ports, 'interests'>,
  guildId: string,
  name: string,
): Promise<Topic | null> =>
  (await interests.topics(guildId)).find((topic) => same(topic.name, name)) ?? starterCalled(name) ?? null;

const partsOf = (typed: string): readonly string[] =>
  typed
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== noTopics);

/**
 * Reads names of topics, parted by commas, as the server or the starters call them.
 * @returns `topic-unknown` with the first that is neither
 */
export const readTopics = async (
  typed: string,
  guildId: string,
  ports: Ports,
): Promise<Result<readonly string[]>> => {
  const names: string[] = [];
  for (const part of partsOf(typed)) {
    const topic = await findTopic(ports, guildId, part);
    if (topic === null) return failed({ code: 'topic-unknown', name: part });
    if (!names.includes(topic.name)) names.push(topic.name);
  }
  return done(names);
};

/** Gives the server those starter topics that something of it names from now on. */
export const settleTopics = async (
  names: readonly string[],
  guildId: string,
  { interests }: Ports,
): Promise<void> => {
  const known = await interests.topics(guildId);
  for (const name of names) {
    const starter = known.some((topic) => same(topic.name, name)) ? undefined : starterCalled(name);
    if (starter !== undefined) await interests.nameTopic(guildId, starter);
  }
};

/** Names of topics: the server's own first, then the starters in the person's language. */
export const topicNames = async (
  guildId: string,
  locale: string,
  { interests }: Ports,
): Promise<readonly string[]> => {
  const own = (await interests.topics(guildId)).map(({ name }) => name);
  const starters = starterTopics(locale).map(({ name }) => name);
  return [...own, ...starters.filter((name) => !own.some((known) => same(known, name)))];
};
