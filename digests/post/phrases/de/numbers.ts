import { numeralsOf } from '../numerals.ts';

/** Numbers, amounts and lists in German. */
export const numbers = numeralsOf('de');

/** What phrases use most of them. */
export const { count, either, listed, megabytes, seconds } = numbers;
