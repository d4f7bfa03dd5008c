import { time } from '../../spans.ts';
import type { FeedWords } from '../words/feeds.ts';
import { count, numbers } from './numbers.ts';

const feeds = (total: number): string => count(total, 'feed', 'feeds');

/** What is said in English of feeds and changes to sources. */
export const englishFeeds: FeedWords = {
  found: (name) => `Is this it? ${name}`,
  sample: 'In a digest it would be quoted like this:',
  addButton: 'Add',
  thisWeek: (articles) => `${count(articles, 'story', 'stories')} this week`,
  topic: (topic) => `topic ${topic}`,
  weight: (weight) => `weight ${numbers.format(weight)} of 5`,
  tested: (title) => `${title} can be read`,
  testedFacts: (entries, seconds) =>
    `${count(entries, 'entry', 'entries')}, read in ${count(seconds, 'second', 'seconds')}`,
  newestAt: (at) => ['the newest ', time(at, 'relative')],
  changed: (name) => `${name} is changed`,
  unchanged: (name) => `${name} stays as it was: nothing else was given.`,
  changes: { name: 'Name', topic: 'Topic', weight: 'Weight', none: 'none' },
  removeQuestion: (name) => `Stop following ${name}? Its articles leave the archive of this server too.`,
  importTitle: (file) => `What ${file} would change`,
  importFresh: (total) => `New, and ready to be read: ${feeds(total)}`,
  importKnown: (total) => `Sources here already: ${numbers.format(total)}`,
  importUnreachable: (total) => `Could not be read: ${feeds(total)}`,
  importLeft: (total) => `${feeds(total)} more were not looked at: a hundred are read at a time.`,
  importNothing: 'There is nothing to add.',
  importButton: (total) => `Add ${feeds(total)}`,
  imported: (total) => `${count(total, 'source was', 'sources were')} added.`,
  exported: (total) =>
    `${count(total, 'source', 'sources')} as an OPML file, which every feed reader and /source import can read.`,
  more: (total) => `… and ${numbers.format(total)} more`,
};
