import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../digests/feed/index.ts';

const iso = (raw: string): string | null => {
  const at = readDate(raw);
  return at === null ? null : new Date(at).toISOString();
};

describe('dates of the real world, in UTC', () => {
  test.each([
    ['Mon, 23 Nov 2026 08:00:00 +0100', '2026-11-23T07:00:00.000Z'],
    ['23 Nov 2026 08:00 GMT', '2026-11-23T08:00:00.000Z'],
    ['Mon, 23 Nov 26 08:00:00 EST', '2026-11-23T13:00:00.000Z'],
    ['Monday, 23-Nov-26 08:00:00 GMT', '2026-11-23T08:00:00.000Z'],
    ['Mon, 23 Nov 2026 08:00:00', '2026-11-23T08:00:00.000Z'],
    ['Mon, 23 Nov 2026 8:00 PM PST', '2026-11-24T04:00:00.000Z'],
    ['Mon, 23 Nov 2026 12:30 am', '2026-11-23T00:30:00.000Z'],
    ['23 November 2026', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T08:00:00.250+05:30', '2026-11-23T02:30:00.250Z'],
    ['2026-11-23T08:00:00-0800', '2026-11-23T16:00:00.000Z'],
    ['2026-11-23 08:00', '2026-11-23T08:00:00.000Z'],
    ['2026/11/23 08:00:05', '2026-11-23T08:00:05.000Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['20261123', '2026-11-23T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['Mon Nov 23 08:00:00 2026', '2026-11-23T08:00:00.000Z'],
    ['Mon Nov 23 08:00:00 UTC 2026', '2026-11-23T08:00:00.000Z'],
    ['November 23, 2026 8:00 am EST', '2026-11-23T13:00:00.000Z'],
    ['Nov 23rd, 2026', '2026-11-23T00:00:00.000Z'],
    ['Mon, 23 Nov 1998 08:00:00 GMT', '1998-11-23T08:00:00.000Z'],
    ['Thu, 01 Jan 98 08:00:00 GMT', '1998-01-01T08:00:00.000Z'],
    [' \r\n2026-11-23T24:00:00Z ', '2026-11-24T00:00:00.000Z'],
  ])('%s', (raw, moment) => expect(iso(raw)).toBe(moment));

  test.each([
    '',
    'yesterday',
    '0001-01-01T00:00:00Z',
    '2026-13-01',
    '32 Nov 2026',
    '2026-11-23T08:99:00Z',
    '12:00',
    '-',
  ])('%j is none', (raw) => expect(readDate(raw)).toBeNull());

  test('every moment that is written as ISO 8601 is read back', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }),
        (date) => {
          expect(readDate(date.toISOString())).toBe(date.getTime());
          expect(readDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    ));

  test('of any text is a finite number or none', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z :+,-]{0,40}$/)), (raw) => {
        const at = readDate(raw);
        if (at !== null) expect(at).toSatisfy(Number.isFinite);
      }),
    ));
});
