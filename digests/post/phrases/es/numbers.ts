import { numeralsOf } from '../numerals.ts';

/** Numbers, amounts and lists in Spanish. */
export const numbers = numeralsOf('es');

/** What phrases use most of them. */
export const { count, either, listed, megabytes, seconds } = numbers;
