import { problemSayer, type ReasonWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { megabytes, seconds } from './numbers.ts';
import { germanProblems } from './problems.ts';

const statusReasons: Readonly<Record<StatusMeaning, string>> = {
  closed: 'sie lässt niemanden ein',
  gone: 'unter ihrer Adresse gibt es nichts',
  pause: 'sie bittet um eine Pause',
  broken: 'ihr Server ist gestört',
  other: 'sie nahm die Anfrage nicht an',
};

const reasons: ReasonWords = {
  'fetch-status': ({ status }) => `${statusReasons[statusMeaning(status)]} (Fehler ${status})`,
  'fetch-timeout': ({ timeoutMs }) => `keine Antwort innerhalb von ${seconds(timeoutMs)}`,
  'fetch-unreachable': () => 'ihr Server ist nicht erreichbar',
  'fetch-too-large': ({ bytesMax }) => `sie ist größer als ${megabytes(bytesMax)}`,
  'fetch-redirects': () => 'ihre Adresse führt im Kreis',
  'fetch-encoding': () => 'sie ist so komprimiert, dass sie sich nicht entpacken lässt',
  'fetch-challenge': () => 'sie lässt nur Browser ein (Cloudflare)',
  'address-refused': () => 'sie führt zu einer Adresse, die nicht geöffnet wird',
  'feed-is-page': () => 'sie ist eine Webseite und kein Feed',
  'feed-not-readable': () => 'sie ist kein lesbarer Feed',
  'work-timeout': () => 'sie ließ sich nicht zu Ende lesen',
  'work-crashed': () => 'sie ließ sich nicht zu Ende lesen',
};

/** Why a feed cannot be read, in a few words, for a line of a list; a whole sentence where there are none. */
export const germanReason = problemSayer({ ...germanProblems, ...reasons });
