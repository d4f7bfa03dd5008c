import { numeralsOf } from '../numerals.ts';

/** Numbers, amounts and lists in English. */
export const numbers = numeralsOf('en');

/** What phrases use most of them. */
export const { count, either, listed, megabytes, seconds } = numbers;
