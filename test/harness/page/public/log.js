import { byId, element, fill } from './element.js';
import { now, timeText } from './times.js';

/** As many as the world keeps. */
const rowsMax = 200;
/** Source: Discord docs, Rate Limits, "Global Rate Limit". */
const globalMax = 50;
const secondMs = 1000;

/**
 * The REST log: every request of the bot, newest first.
 * @param {any[]} exchanges oldest first
 * @param {boolean} hasTranscript whether all that is said is written down
 */
export function showLog(exchanges, hasTranscript) {
  const list = element('ol', { class: 'exchanges' }, ...exchanges.map(row).toReversed());
  const link = element(
    'a',
    { href: '/play/transcript', download: 'transcript.jsonl' },
    'Download the transcript',
  );
  const heading = element(
    'header',
    {},
    element('h2', {}, 'REST log'),
    summary(exchanges),
    budget(exchanges),
    hasTranscript && link,
  );
  fill(byId('log'), heading, list);
}

/**
 * Adds one request on top.
 * @param {any} exchange
 * @param {any[]} exchanges with the new one
 */
export function showExchange(exchange, exchanges) {
  const list = byId('log').querySelector('ol');
  list?.prepend(row(exchange));
  while ((list?.childElementCount ?? 0) > rowsMax) list?.lastElementChild?.remove();
  byId('log').querySelector('.summary')?.replaceWith(summary(exchanges));
  byId('log').querySelector('.budget')?.replaceWith(budget(exchanges));
}

/**
 * How close the bot is to its limits: requests of the last second, and the bucket with the smallest share left.
 * @param {any[]} exchanges
 */
function budget(exchanges) {
  const atMs = now();
  const recent = exchanges.filter((one) => isGlobal(one) && atMs - one.atMs < secondMs).length;
  const open = exchanges.filter((one) => one.budget !== null && one.budget.resetAtMs > atMs);
  const shareOf = (/** @type {any} */ one) => one.budget.remaining / one.budget.requestsMax;
  const [tightest] = open.toSorted((a, b) => shareOf(a) - shareOf(b));
  const refused = exchanges.filter(({ status }) => status === 429).length;
  const parts = [
    `Budget: ${Math.max(0, globalMax - recent)} of ${globalMax} a second`,
    tightest &&
      `${tightest.budget.remaining} of ${tightest.budget.requestsMax} on ${shortPath(tightest.path)}`,
    `${refused} × 429`,
  ];
  return element('p', { class: `budget${refused > 0 ? ' bad' : ''}` }, parts.filter(Boolean).join(' · '));
}

/** Keeps the budget true while nothing is asked: it fills by itself. @param {() => any[]} exchanges */
export function keepBudgetTrue(exchanges) {
  setInterval(() => byId('log').querySelector('.budget')?.replaceWith(budget(exchanges())), secondMs);
}

/** Answers to interactions are not counted in the limit for all. @param {any} exchange */
function isGlobal({ path }) {
  return !/^\/(interactions|webhooks)\//.test(path);
}

/** @param {any[]} exchanges */
function summary(exchanges) {
  const violations = exchanges.reduce((sum, one) => sum + one.violations.length, 0);
  const warnings = exchanges.reduce((sum, one) => sum + one.warnings.length, 0);
  const parts = [
    count(exchanges.length, 'request'),
    count(violations, 'violation'),
    count(warnings, 'warning'),
  ];
  return element('p', { class: `summary${violations > 0 ? ' bad' : ''}` }, parts.join(' · '));
}

/** @param {any} exchange */
function row(exchange) {
  const { status, violations } = exchange;
  const bad = typeof status !== 'number' || status >= 400 || violations.length > 0;
  // A digest and its answer are long, and few of them are ever looked at.
  const open = () => {
    if (details.childElementCount === 1) details.append(...bodyOf(exchange));
  };
  const details = element('details', { ontoggle: open }, summaryOf(exchange));
  return element('li', { class: bad ? 'bad' : '' }, details);
}

/** @param {any} exchange */
function summaryOf({ method, path, status, violations, faulty, budget: left }) {
  return element(
    'summary',
    {},
    element('span', { class: `method ${method.toLowerCase()}` }, method),
    element('span', { class: 'path', title: path }, shortPath(path)),
    left !== null &&
      element(
        'span',
        { class: 'left', title: 'Left of its bucket' },
        `${left.remaining}/${left.requestsMax}`,
      ),
    element('span', { class: 'status' }, `${status}${faulty ? ' (fault)' : ''}`),
    violations.length > 0 && element('span', { class: 'found' }, count(violations.length, 'violation')),
  );
}

/** @param {any} exchange */
function bodyOf({ path, violations, warnings, tookMs, atMs, body, response }) {
  return [
    element('p', { class: 'quiet' }, `${timeText(atMs / 1000, 'T')} · ${tookMs} ms · ${path}`),
    ...[...violations, ...warnings].map((text) => element('p', { class: 'found' }, text)),
    ...json('Request', body),
    ...json('Response', response),
  ];
}

/** Tokens of interactions are long and say nothing. @param {string} path */
function shortPath(path) {
  return path.replace(/[\w-]{40,}/g, '…').replace(/\d{17,20}/g, (id) => `…${id.slice(-4)}`);
}

/** @param {string} title @param {unknown} value */
function json(title, value) {
  if (value === null || value === undefined) return [];
  const text = JSON.stringify(value, null, 1);
  return [element('h3', {}, title), element('pre', { tabindex: 0, 'aria-label': title }, text)];
}

/** @param {number} amount @param {string} noun */
function count(amount, noun) {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
