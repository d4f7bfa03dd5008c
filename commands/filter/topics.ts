import { block, type Form, type PostBlock, type Topic } from '#digests';
import {
  guildOf,
  phrasesOf,
  refuse,
  reply,
  type Asking,
  type Press,
  type Reply,
  type Submission,
} from '../command.ts';
import { findTopic } from '../options/index.ts';
import type { Ports } from '../ports/index.ts';
import { trialReply } from './add.ts';

/** Words that a topic has at most, and their length; more is a text that somebody pasted. */
const wordsMax = 60;
const wordCharactersMax = 80;

const topicForm = (asking: Asking, action: string, id: string, { name, words }: Topic): Form => {
  const { topicForm: said } = phrasesOf(asking).planning;
  return {
    title: said.title(name),
    action,
    id,
    fields: [
      {
        ...{ name: 'words', label: said.label, hint: said.hint, isRequired: true, kind: 'text' },
        ...{ isLong: true, value: words.join('\n') },
      },
    ],
  };
};

const wordsOf = ({ fields }: Submission): readonly string[] => {
  const typed = typeof fields['words'] === 'string' ? fields['words'] : '';
  const words = typed.split(/[\n,;]/u).map((word) => word.replace(/\s+/gu, ' ').trim());
  const whole = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && word.length <= wordCharactersMax);
  return [...new Set(whole)].slice(0, wordsMax);
};

/** The button under a filter on a topic that nobody has named. */
export const openNewTopic = async (press: Press, ports: Ports): Promise<Form | Reply> => {
  const draft = await ports.drafts.get(guildOf(press), press.id, 'filter');
  if (draft === null) return refuse(press, { code: 'draft-gone' });
  const { value: name } = draft.plan;
  return topicForm(press, 'filter-topic', press.id, { name, words: [name] });
};

/** What was written into the form: the topic is there from now on, and its filter is tried. */
export const nameNewTopic = async (submission: Submission, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(submission);
  const draft = await ports.drafts.get(guildId, submission.id, 'filter');
  if (draft === null) return refuse(submission, { code: 'draft-gone' });
  const words = wordsOf(submission);
  const { value: name } = draft.plan;
  if (words.length === 0) return refuse(submission, { code: 'topic-words-missing', name });
  await ports.interests.nameTopic(guildId, { name, words });
  return trialReply(submission, draft.plan, submission.id, ports);
};

/** A list of the server's topics, each of which opens its words; nothing where it has none. */
export const topicSelect = (asking: Asking, topics: readonly Topic[]): readonly PostBlock[] => {
  const { filter: words } = phrasesOf(asking);
  const choices = topics.map((topic) => ({
    value: topic.name,
    label: topic.name,
    note: words.topicWords(topic.words.length),
  }));
  if (choices.length === 0) return [];
  return [
    {
      kind: 'select',
      select: { action: 'topic-pick', id: '', placeholder: words.topicPlaceholder, choices },
    },
  ];
};

/** The pick of a topic: its words. */
export const openTopic = async (press: Press, ports: Ports): Promise<Form | Reply> => {
  const name = press.values[0] ?? '';
  const topic = await findTopic(ports, guildOf(press), name);
  if (topic === null) return refuse(press, { code: 'topic-unknown', name });
  return topicForm(press, 'topic-words', topic.name.slice(0, wordCharactersMax), topic);
};

/** The words of a topic that was there. */
export const changeTopic = async (submission: Submission, ports: Ports): Promise<Reply> => {
  const guildId = guildOf(submission);
  const topic = await findTopic(ports, guildId, submission.id);
  if (topic === null) return refuse(submission, { code: 'topic-unknown', name: submission.id });
  const words = wordsOf(submission);
  if (words.length === 0) return refuse(submission, { code: 'topic-words-missing', name: topic.name });
  await ports.interests.nameTopic(guildId, { name: topic.name, words });
  const { filter: said } = phrasesOf(submission);
  return reply(block('paragraph', said.topicSaved(topic.name, words.length)));
};
