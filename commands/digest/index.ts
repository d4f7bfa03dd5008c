import type { Command } from '../command.ts';
import { forMembers, optionType, styleChoices, suggestSchedules } from '../options/index.ts';
import { digestNow, hoursDefault, moreNow, shareNow, storiesDefault, topicCharactersMax } from './now.ts';
import { latestDigest, moreStories, sendDigest, whyDigest } from './posted.ts';
import { questionCharactersMax, searchArchive, turnPage } from './search.ts';
import { openStory, vote, whyStory } from './story.ts';
import { suggestQuestion, suggestSince, suggestStory, suggestTopic } from './suggest.ts';

const nowOptions = [
  {
    type: optionType.text,
    name: 'topic',
    description: 'A topic of this server, or any words; everything where left out',
    max_length: topicCharactersMax,
    autocomplete: true,
  },
  {
    type: optionType.integer,
    name: 'stories',
    description: `How many stories; ${storiesDefault} where left out, or as in your settings`,
    min_value: 1,
    max_value: 15,
  },
  {
    type: optionType.integer,
    name: 'hours',
    description: `How far back; ${hoursDefault} hours where left out, or as in your settings`,
    min_value: 1,
    max_value: 168,
  },
  {
    type: optionType.text,
    name: 'style',
    description: 'How much is quoted; brief where left out, or as in your settings',
    choices: [...styleChoices],
  },
];

const searchOptions = [
  {
    type: optionType.text,
    name: 'query',
    description: 'Words that the articles hold',
    required: true,
    max_length: questionCharactersMax,
    autocomplete: true,
  },
  {
    type: optionType.text,
    name: 'since',
    description: 'Such as “2 weeks” or “2026-11-01”; everything where left out',
    max_length: 40,
    autocomplete: true,
  },
];

/** Web addresses are no longer, and headlines are shorter. */
const storyCharactersMax = 2000;

/** `/digest`: the news for the person who asks. */
export const digest: Command = {
  definition: {
    name: 'digest',
    description: 'The news of the feeds that this server follows',
    ...forMembers,
    options: [
      {
        type: optionType.subcommand,
        name: 'now',
        description: 'A digest made now, for you alone',
        options: nowOptions,
      },
      {
        type: optionType.subcommand,
        name: 'latest',
        description: 'The last digest that was posted, and where it stands',
        options: [
          {
            type: optionType.text,
            name: 'schedule',
            description: 'Which schedule’s; the newest of all where left out',
            autocomplete: true,
          },
        ],
      },
      {
        type: optionType.subcommand,
        name: 'search',
        description: 'Look through everything that this server’s sources published',
        options: searchOptions,
      },
      {
        type: optionType.subcommand,
        name: 'why',
        description: 'What became of an article: found, read, ranked, posted or left out, and why',
        options: [
          {
            type: optionType.text,
            name: 'story',
            description: 'Its headline or its address',
            required: true,
            max_length: storyCharactersMax,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  actions: {
    now: {
      ...{ who: 'everyone', where: 'servers', way: 'anew', run: digestNow },
      suggest: { topic: suggestTopic },
    },
    latest: {
      ...{ who: 'everyone', where: 'servers', way: 'anew', run: latestDigest },
      suggest: { schedule: suggestSchedules },
    },
    search: {
      ...{ who: 'everyone', where: 'servers', way: 'anew', run: searchArchive },
      suggest: { query: suggestQuestion, since: suggestSince },
    },
    why: {
      ...{ who: 'everyone', where: 'servers', way: 'anew', run: whyStory },
      suggest: { story: suggestStory },
    },
  },
  presses: {
    'now-more': { who: 'everyone', where: 'servers', way: 'anew', run: moreNow },
    'now-share': { who: 'everyone', where: 'servers', way: 'shared', run: shareNow },
    search: { who: 'everyone', where: 'servers', way: 'in-place', run: turnPage },
    // What was sent to somebody in person is pressed outside of its server.
    why: { who: 'everyone', where: 'anywhere', way: 'anew', run: whyDigest },
    more: { who: 'everyone', where: 'anywhere', way: 'anew', run: moreStories },
    direct: { who: 'everyone', where: 'anywhere', costs: 'letter', way: 'anew', run: sendDigest },
    story: { who: 'everyone', where: 'anywhere', way: 'anew', run: openStory },
    useful: { who: 'everyone', where: 'anywhere', way: 'anew', run: vote(1) },
    useless: { who: 'everyone', where: 'anywhere', way: 'anew', run: vote(-1) },
  },
};
