import { describe, expect, test } from 'vitest';
import { withoutDateline } from '../../../digests/rank/datelines.ts';

const trim = (text: string, index = 0): string => {
  const trimmed = withoutDateline({ text, start: 10, end: 10 + text.length, paragraph: 0 }, index);
  expect(trimmed.end - trimmed.start).toBe(trimmed.text.length);
  return trimmed.text;
};

describe('a dateline goes', () => {
  test.each([
    ['(CNN)The port is closed.', 'The port is closed.'],
    ['Marrow Bay, Kenya (CNN)The port is closed.', 'The port is closed.'],
    ['(The Harbour Post)“We wait,” she said.', '“We wait,” she said.'],
    ['MARROW BAY (Reuters) - The port is closed.', 'The port is closed.'],
    ['Berlin (dpa) – Der Hafen ist zu.', 'Der Hafen ist zu.'],
    ['(TTXVN) - Ngày 23/10, cảng đóng cửa.', 'Ngày 23/10, cảng đóng cửa.'],
    ['MARROW BAY — The port is closed.', 'The port is closed.'],
    ['Marrow Bay - The port is closed.', 'The port is closed.'],
    ['NEW YORK, May 5 — The port is closed.', 'The port is closed.'],
    ['PARIS (AFP) Le port est fermé.', 'Le port est fermé.'],
  ])('%s', (text, rest) => expect(trim(text)).toBe(rest));
});

describe('what is no dateline stays', () => {
  test.each([
    'The port (built in 1950) is closed.',
    'Ines Tollan (the mayor) closed the port.',
    'The mayor - Ines Tollan - closed the port.',
    'NATO said the port is closed.',
    '(The port is closed.)',
    '',
    '—',
  ])('%s', (text) => expect(trim(text)).toBe(text));

  test('below the top', () => expect(trim('(CNN)The port is closed.', 5)).toBe('(CNN)The port is closed.'));
});
