import { numeralsOf } from '../numerals.ts';

/** Numbers, amounts and lists in English. */
export const numbers = numeralsOf('en');

/** An amount of things. */
export const { count, listed } = numbers;
