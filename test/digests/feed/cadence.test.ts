import { describe, expect, test } from 'vitest';
import { readSkipHours, readUpdateEvery } from '../../../digests/feed/cadence.ts';

const hourMs = 3_600_000;

describe('how often a feed says that it changes', () => {
  test.each([
    [{}, null],
    [{ ttl: '60' }, hourMs],
    [{ ttl: ' 1.5 ' }, hourMs / 40],
    [{ ttl: '' }, null],
    [{ ttl: '0' }, null],
    [{ ttl: '-5' }, null],
    [{ ttl: 'often' }, null],
    [{ ttl: '99999999999' }, null],
    [{ period: 'hourly' }, hourMs],
    [{ period: ' Daily ', frequency: '4' }, 6 * hourMs],
    [{ period: 'hourly', frequency: '0' }, null],
    [{ period: 'constructor' }, null],
    [{ ttl: 'often', period: 'weekly' }, 7 * 24 * hourMs],
    [{ ttl: '30', period: 'weekly' }, hourMs / 2],
  ])('%j', (rhythm, lengthMs) => expect(readUpdateEvery(rhythm)).toBe(lengthMs));
});

describe('the hours in which a feed asks not to be fetched', () => {
  test.each([
    [[], []],
    [['3'], [3]],
    [
      ['24', '5', ' 5 ', '1'],
      [0, 1, 5],
    ],
    [['25', '-1', '', 'noon', '1.5'], []],
  ])('%j', (hours, read) => expect(readSkipHours(hours)).toEqual(read));
});
