import type { Expense } from '../../../model/index.ts';
import { command, time } from '../../spans.ts';
import type { MemberProblemWords } from '../phrases.ts';
import { count, numbers } from './numbers.ts';

/** What people ask for that costs, as it stands after “many”. */
const things: Readonly<Record<Expense, string>> = {
  digest: 'digests',
  summary: 'summaries',
  feed: 'feeds to be read',
  'feed-list': 'lists of feeds to be read',
  preview: 'previews and trials',
  letter: 'direct messages',
};

const tooSoon = (what: Expense, who: 'person' | 'server'): string => {
  if (what === 'digest' && who === 'person')
    return 'You have just been given a digest, and the next one would be the same.';
  const asked =
    who === 'person'
      ? `You have just asked for very many ${things[what]}. `
      : `This server has just asked for very many ${things[what]}. `;
  return `${asked}Each is work that others wait for, so there is a short pause.`;
};

/** What went wrong with what members ask for, in English: what, why and what to do. */
export const englishMemberProblems: MemberProblemWords = {
  'topic-quiet': ({ topic, hours }) => [
    `None of the stories of the last ${count(hours, 'hour', 'hours')} is about “${topic}”. ` +
      'Ask for more hours, or look further back with ',
    command('digest search'),
    '.',
  ],
  'no-more-stories': () => 'That was everything: there are no further stories of that time.',
  'edition-none': ({ name }) =>
    name === null
      ? ['No digest has been posted here yet. ', command('digest now'), ' makes one for you.']
      : [`“${name}” has posted nothing yet. `, command('digest now'), ` makes a digest for you.`],
  'edition-gone': () => [
    'That digest is no longer kept: editions and their buttons are for some months. ',
    command('digest latest'),
    ' shows the last one.',
  ],
  'story-unknown': ({ input }) => [
    `None of this server’s sources has brought “${input}”. Pick a headline from the list while you type, or have its ` +
      'site followed with ',
    command('source add'),
    '.',
  ],
  'story-gone': () => [
    'That story is no longer kept, or its sources are not followed any more. ',
    command('digest search'),
    ' looks through the archive.',
  ],
  'vote-lapsed': () => [
    'That is too old to vote on: it is no longer kept. Vote under the latest digest; ',
    command('digest latest'),
    ' leads there.',
  ],
  'too-soon': ({ what, who, at }) => [tooSoon(what, who), ' Ask again ', time(at, 'relative'), '.'],
  'span-not-understood': ({ input }) =>
    `“${input}” is not a length of time I understand. Write it like “3 days”, “2 weeks” or “2026-11-01”.`,
  'personal-too-many': ({ personalMax }) => [
    `${numbers.format(personalMax)} people of this server have a digest of their own, which is the most ` +
      `there can be. ` +
      'Ask for ',
    command('digest now'),
    ' instead.',
  ],
  'mutes-too-many': ({ mutesMax }) => [
    `You hide ${numbers.format(mutesMax)} things here, which is the most there can be. Show one again with `,
    command('my mute'),
    ` first.`,
  ],
  'number-not-understood': ({ input, min, max }) =>
    `“${input}” is not a number from ${numbers.format(min)} to ${numbers.format(max)}. Nothing was kept; ` +
    `fill in the form again.`,
  'direct-delayed': () =>
    'Discord did not answer, so nobody knows whether the message arrived. Look into your direct messages, ' +
    'and ask again.',
};
