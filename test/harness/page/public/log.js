import { byId, element, fill } from './element.js';
import { timeText } from './times.js';

/** As many as the world keeps. */
const rowsMax = 200;

/**
 * The REST log: every request of the bot, newest first.
 * @param {any[]} exchanges oldest first
 */
export function showLog(exchanges) {
  const list = element('ol', { class: 'exchanges' }, ...exchanges.map(row).toReversed());
  const heading = element('header', {}, element('h2', {}, 'REST log'), summary(exchanges));
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
  const { method, path, status, violations, warnings, faulty, tookMs, atMs } = exchange;
  const bad = typeof status !== 'number' || status >= 400 || violations.length > 0;
  return element(
    'li',
    { class: bad ? 'bad' : '' },
    element(
      'details',
      {},
      element(
        'summary',
        {},
        element('span', { class: `method ${method.toLowerCase()}` }, method),
        element('span', { class: 'path', title: path }, shortPath(path)),
        element('span', { class: 'status' }, `${status}${faulty ? ' (fault)' : ''}`),
        violations.length > 0 && element('span', { class: 'found' }, count(violations.length, 'violation')),
      ),
      element('p', { class: 'quiet' }, `${timeText(atMs / 1000, 'T')} · ${tookMs} ms · ${path}`),
      ...[...violations, ...warnings].map((text) => element('p', { class: 'found' }, text)),
      json('Request', exchange.body),
      json('Response', exchange.response),
    ),
  );
}

/** Tokens of interactions are long and say nothing. @param {string} path */
function shortPath(path) {
  return path.replace(/[\w-]{40,}/g, '…').replace(/\d{17,20}/g, (id) => `…${id.slice(-4)}`);
}

/** @param {string} title @param {unknown} value */
function json(title, value) {
  if (value === null || value === undefined) return null;
  return element(
    'div',
    {},
    element('h3', {}, title),
    element('pre', { tabindex: 0 }, JSON.stringify(value, null, 1)),
  );
}

/** @param {number} amount @param {string} noun */
function count(amount, noun) {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
