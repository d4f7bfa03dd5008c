import { numeralsOf } from '../numerals.ts';

/** Numbers, amounts and lists in French. */
export const numbers = numeralsOf('fr');

/** What phrases use most of them. */
export const { count, either, listed, megabytes, seconds } = numbers;
