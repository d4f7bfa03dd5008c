import { problemSayer, type ReasonWords } from '../phrases.ts';
import { statusMeaning, type StatusMeaning } from '../statuses.ts';
import { megabytes, seconds } from './numbers.ts';
import { spanishProblems } from './problems.ts';

const statusReasons: Readonly<Record<StatusMeaning, string>> = {
  closed: 'no deja entrar a nadie',
  gone: 'no hay nada en su dirección',
  pause: 'pide una pausa',
  broken: 'su servidor falla',
  other: 'no aceptó la petición',
};

const reasons: ReasonWords = {
  'fetch-status': ({ status }) => `${statusReasons[statusMeaning(status)]} (error ${status})`,
  'fetch-timeout': ({ timeoutMs }) => `sin respuesta en ${seconds(timeoutMs)}`,
  'fetch-unreachable': () => 'no se puede llegar a su servidor',
  'fetch-too-large': ({ bytesMax }) => `ocupa más de ${megabytes(bytesMax)}`,
  'fetch-redirects': () => 'su dirección da vueltas en círculo',
  'fetch-encoding': () => 'está comprimida de una forma que no se puede deshacer',
  'fetch-challenge': () => 'solo deja entrar a navegadores (Cloudflare)',
  'address-refused': () => 'lleva a una dirección que no se abre',
  'feed-is-page': () => 'es una página web, no un feed',
  'feed-not-readable': () => 'no es un feed que se pueda leer',
  'work-timeout': () => 'no se pudo leer hasta el final',
  'work-crashed': () => 'no se pudo leer hasta el final',
};

/** Why a feed cannot be read, in a few words, for a line of a list; a whole sentence where there are none. */
export const spanishReason = problemSayer({ ...spanishProblems, ...reasons });
