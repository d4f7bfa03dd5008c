import { element } from './element.js';

/**
 * Discord's timestamp styles. Source: Discord docs, Reference, "Timestamp Styles".
 * @type {Record<string, Intl.DateTimeFormatOptions>}
 */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/**
 * The largest unit of which there is nearly one is used: 59 minutes are an hour.
 * @type {[Intl.RelativeTimeFormatUnit, number][]}
 */
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

const nearly = 0.9;

const tickMs = 1000;

let locale = navigator.language;

/** Times are written as the language of the person has them. @param {string} language */
export function speak(language) {
  locale = language;
}

let aheadMs = 0;

/** The clock of the playground can be ahead of the machine's. @param {number} byMs */
export function setAhead(byMs) {
  aheadMs = byMs;
}

/** What the playground's clock says, epoch ms. */
export function now() {
  return Date.now() + aheadMs;
}

/**
 * A point in time in local time, or relative to now.
 * @param {number} seconds since 1970
 * @param {string} style one letter, as in `<t:0:R>`
 */
export function timeText(seconds, style) {
  if (style === 'R') return relativeText(seconds - now() / 1000);
  return new Intl.DateTimeFormat(locale, styles[style] ?? styles['f']).format(seconds * 1000);
}

/** @param {number} ahead in seconds; negative is past */
function relativeText(ahead) {
  const [unit, size] = units.find(([, length]) => Math.abs(ahead) >= length * nearly) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale).format(Math.round(ahead / size), unit);
}

/** The time above a message: today's without a date. @param {string} iso */
export function messageTime(iso) {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date(now()).toDateString();
  const seconds = at.getTime() / 1000;
  return element(
    'time',
    { class: 'message-time', datetime: at.toISOString(), title: timeText(seconds, 'F') },
    timeText(seconds, isToday ? 't' : 's'),
  );
}

/** Keeps relative times true for as long as the page is open. */
export function keepTimesTrue() {
  setInterval(() => {
    for (const shown of document.querySelectorAll('time[data-style="R"]')) {
      const text = timeText(Number(shown.getAttribute('data-seconds')), 'R');
      if (shown.textContent !== text) shown.textContent = text;
    }
  }, tickMs);
}
