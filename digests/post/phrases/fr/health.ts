import { problemSayer, type ReasonWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { megabytes, seconds } from './numbers.ts';
import { frenchProblems } from './problems.ts';

const statusReasons: Readonly<Record<StatusMeaning, string>> = {
  closed: 'elle ne laisse entrer personne',
  gone: 'il n’y a rien à son adresse',
  pause: 'elle demande une pause',
  broken: 'son serveur est en panne',
  other: 'elle n’a pas accepté la demande',
};

const reasons: ReasonWords = {
  'fetch-status': ({ status }) => `${statusReasons[statusMeaning(status)]} (erreur ${status})`,
  'fetch-timeout': ({ timeoutMs }) => `pas de réponse en ${seconds(timeoutMs)}`,
  'fetch-unreachable': () => 'son serveur est injoignable',
  'fetch-too-large': ({ bytesMax }) => `elle dépasse ${megabytes(bytesMax)}`,
  'fetch-redirects': () => 'son adresse tourne en rond',
  'fetch-encoding': () => 'elle est compressée d’une façon qui ne peut pas être défaite',
  'fetch-challenge': () => 'elle ne laisse entrer que les navigateurs (Cloudflare)',
  'address-refused': () => 'elle mène à une adresse qui n’est pas ouverte',
  'feed-is-page': () => 'c’est une page web, pas un flux',
  'feed-not-readable': () => 'ce n’est pas un flux lisible',
  'work-timeout': () => 'elle n’a pas pu être lue jusqu’au bout',
  'work-crashed': () => 'elle n’a pas pu être lue jusqu’au bout',
};

/** Why a feed cannot be read, in a few words, for a line of a list; a whole sentence where there are none. */
export const frenchReason = problemSayer({ ...frenchProblems, ...reasons });
