import { code, command, strong } from '../../spans.ts';
import type { GuideWords } from '../words/guide.ts';

/** The pages of `/help` in English. */
export const englishGuide: GuideWords = {
  setUp: 'Set up',
  pick: 'Help with …',
  pages: {
    start: {
      title: 'First steps',
      lines: [
        [
          command('setup'),
          ' asks for a channel, a pack of sources and a time, and shows the first digest before it is posted.',
        ],
        [
          command('source add'),
          ' follows any feed or news site; ',
          command('source pack'),
          ' follows several at once.',
        ],
        [
          command('schedule add'),
          ' with a time such as ',
          code('weekdays 08:00'),
          ' posts a digest by itself.',
        ],
      ],
    },
    reading: {
      title: 'Reading a digest',
      lines: [
        [
          'Every sentence is quoted word for word; its source is named beside it. One event is told once, ' +
            'however many report it.',
        ],
        ['The list under a digest opens a story: more sentences, every source, related headlines.'],
        [
          command('digest now'),
          ' makes one for you alone, ',
          command('digest latest'),
          ' leads to the last one.',
        ],
        [command('digest search'), ' looks through the archive.'],
        ['UPDATED means that an earlier digest told it; only what is new is quoted.'],
      ],
    },
    sources: {
      title: 'Sources',
      lines: [
        [
          command('source add'),
          ' takes the address of a feed or of a site. ',
          command('source list'),
          ' says how each is doing.',
        ],
        [command('source test'), ' shows what a feed gives.'],
        [
          command('source import'),
          ' and ',
          command('source export'),
          ' exchange lists (OPML) with feed readers.',
        ],
        ['Who may manage the server may change its sources.'],
      ],
    },
    schedules: {
      title: 'Schedules',
      lines: [
        [
          command('schedule add'),
          ' understands ',
          code('daily 08:00'),
          ', ',
          code('weekdays 7:30 and 18:00'),
          ', ',
          code('Mondays 9am'),
          ' and cron.',
        ],
        [
          command('schedule preview'),
          ' shows what it would post, ',
          command('schedule run'),
          ' posts it now, ',
          command('schedule pause'),
          ' lets it rest.',
        ],
        ['A quiet day is skipped and carried over: nothing is lost, and nothing is told twice.'],
      ],
    },
    filters: {
      title: 'Filters and topics',
      lines: [
        [
          command('filter add'),
          ' hides, keeps only, or lifts stories by a word, a source, a topic or an author, for everybody here.',
        ],
        [command('filter test'), ' says what a filter would have hit before it counts.'],
        ['What only you want hidden: ', command('my mute'), '.'],
      ],
    },
    yours: {
      title: 'Just for you',
      lines: [
        [
          command('my digest'),
          ' with ',
          code('weekdays 08:00'),
          ' sends you a digest by direct message; ',
          code('off'),
          ' ends it.',
        ],
        [command('my mute'), ' hides a word, a source or a topic from you, for a while or for good.'],
        [command('my settings'), ' keeps your time zone, and how long and how detailed your digests are.'],
      ],
    },
    summaries: {
      title: 'Shortening an article',
      lines: [
        [
          command('summarize'),
          ' takes an address, a pasted text or a file and gives its key sentences, unchanged, in their order.',
        ],
        ['The menu of any message (Apps) does the same with its links or its text.'],
        ['Nothing is rewritten, and no text leaves the machine that Broadsheet runs on.'],
      ],
    },
    why: {
      title: 'Why this and not that',
      lines: [
        [
          command('digest why'),
          ' follows an article: found, read, compared, ranked, posted or left out, and what would change it.',
        ],
        [strong('Why these?'), ' under a digest does so for all of its stories.'],
        [
          'More sources, faster and later count; topics, boosts and votes lift. No source heads more than ' +
            'three stories while another waits.',
        ],
      ],
    },
    trouble: {
      title: 'When something does not work',
      lines: [
        [command('config check'), ' names each missing permission and where to give it.'],
        [command('source list'), ' says why a source fails and when it is tried again.'],
        [
          'No direct messages? Allow them under Server Name > Privacy Settings, then give ',
          command('my digest'),
          ' again.',
        ],
        ['“Nothing new” is no fault: nothing was published since the last digest.'],
      ],
    },
    privacy: {
      title: 'What is kept of you',
      lines: [
        [
          'Only what you decide: settings, your own digests, what you hide, your votes. No messages are read ' +
            'or stored.',
        ],
        [command('my data'), ' gives it to you as a file, or forgets it.'],
      ],
    },
  },
};
