import { problemSayer, type ReasonWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { megabytes, seconds } from './numbers.ts';
import { englishProblems } from './problems.ts';

const statusReasons: Readonly<Record<StatusMeaning, string>> = {
  closed: 'it lets nobody in',
  gone: 'there is nothing at its address',
  pause: 'it asks for a pause',
  broken: 'its server is broken',
  other: 'it did not take the request',
};

const reasons: ReasonWords = {
  'fetch-status': ({ status }) => `${statusReasons[statusMeaning(status)]} (error ${status})`,
  'fetch-timeout': ({ timeoutMs }) => `no answer within ${seconds(timeoutMs)}`,
  'fetch-unreachable': () => 'its server cannot be reached',
  'fetch-too-large': ({ bytesMax }) => `it is larger than ${megabytes(bytesMax)}`,
  'fetch-redirects': () => 'its address leads in circles',
  'fetch-encoding': () => 'it is compressed in a way that cannot be undone',
  'fetch-challenge': () => 'it lets only browsers in (Cloudflare)',
  'address-refused': () => 'it leads to an address that is not opened',
  'feed-is-page': () => 'it is a web page, not a feed',
  'feed-not-readable': () => 'it is no feed that can be read',
  'work-timeout': () => 'it could not be read to its end',
  'work-crashed': () => 'it could not be read to its end',
};

/** Why a feed cannot be read, in a few words, for a line of a list; a whole sentence where there are none. */
export const englishReason = problemSayer({ ...englishProblems, ...reasons });
