import type { Problem } from '../../../model/index.ts';
import { englishProblems } from './problems.ts';
import { problemSayer } from '../phrases.ts';

const numbers = new Intl.NumberFormat('en');

const statusReason = (status: number): string => {
  if (status === 401 || status === 402 || status === 403) return `it lets nobody in (error ${status})`;
  if (status === 404 || status === 410) return `there is nothing at its address (error ${status})`;
  if (status === 429) return 'it asks for a pause (error 429)';
  return status >= 500 ? `its server is broken (error ${status})` : `error ${status}`;
};

const sayProblem = problemSayer(englishProblems);

/** Why a feed cannot be read, in a few words, for a line of a list; a whole sentence where there are none. */
export const englishReason = (problem: Problem): string => {
  switch (problem.code) {
    case 'fetch-status':
      return statusReason(problem.status);
    case 'fetch-timeout':
      return `no answer within ${numbers.format(Math.round(problem.timeoutMs / 1000))} seconds`;
    case 'fetch-unreachable':
      return 'its server cannot be reached';
    case 'fetch-too-large':
      return `it is larger than ${numbers.format(Math.round(problem.bytesMax / 1_000_000))} MB`;
    case 'fetch-redirects':
      return 'its address leads in circles';
    case 'fetch-encoding':
      return 'it is compressed in a way that cannot be undone';
    case 'fetch-challenge':
      return 'it lets only browsers in (Cloudflare)';
    case 'address-refused':
      return 'it leads to an address that is not opened';
    case 'feed-is-page':
      return 'it is a web page, not a feed';
    case 'feed-not-readable':
      return 'it is no feed that can be read';
    case 'work-timeout':
    case 'work-crashed':
      return 'it could not be read to its end';
    default:
      return sayProblem(problem);
  }
};
