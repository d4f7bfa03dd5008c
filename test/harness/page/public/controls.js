import { byId, element, fill } from './element.js';
import { now, timeText } from './times.js';

const hourMs = 3_600_000;
const dayHours = 24;

/**
 * @typedef {object} Hooks
 * @property {() => Promise<void>} publish
 * @property {(byMs?: number) => Promise<void>} jump to the next scheduled post when not told how far
 * @property {(name: string, on: boolean) => Promise<void>} fault
 * @property {(name: string) => Promise<void>} breakGateway
 */

/** @type {[name: string, label: string, help: string][]} */
const breaks = [
  ['drop', 'Drop', 'The connection is closed; the bot resumes'],
  ['reconnect', 'Ask to reconnect', 'Op 7: the bot connects anew and resumes'],
  ['invalidate', 'End the session', 'Op 9: the bot has to identify itself anew'],
];

/**
 * What one can do to the world around the bot. @param {import('./world.js').World} world @param {Hooks} hooks
 */
export function showControls(world, hooks) {
  const { bot } = world;
  const isOn = bot.connected > 0;
  const state = element('p', { class: `bot-state${isOn ? ' on' : ''}`, role: 'status' });
  state.textContent = `${bot.name} is ${isOn ? '' : 'not '}connected`;
  fill(
    byId('controls'),
    state,
    timeControls(world, hooks),
    newsControls(world, hooks),
    breakage(world, hooks),
  );
}

/** @param {import('./world.js').World} world @param {Hooks} hooks */
function timeControls({ aheadMs, canRunNext }, { jump }) {
  if (aheadMs === null) return null;
  const ahead = aheadMs >= hourMs ? ` · ${Math.round(aheadMs / hourMs)} h ahead` : '';
  return group(
    'Clock',
    element('p', { class: 'clock' }, element('time', {}, timeText(now() / 1000, 'f')), ahead),
    canRunNext && button('Run the next scheduled post', () => jump()),
    button('Jump 1 hour', () => jump(hourMs)),
    button('Jump 1 day', () => jump(dayHours * hourMs)),
  );
}

/** @param {import('./world.js').World} world @param {Hooks} hooks */
function newsControls({ articlesLeft }, { publish }) {
  if (articlesLeft === null) return null;
  const label = articlesLeft === 0 ? 'Every article is out' : 'Publish a new article';
  return group('News', button(label, publish, articlesLeft === 0));
}

/** @param {import('./world.js').World} world @param {Hooks} hooks */
function breakage({ faults }, { fault, breakGateway }) {
  const switches = faults.map((/** @type {any} */ one) => {
    const flip = (/** @type {any} */ { currentTarget }) => void fault(one.name, currentTarget.checked);
    const facts = { type: 'checkbox', role: 'switch', checked: one.on, onchange: flip };
    return element('label', { class: 'switch' }, element('input', facts), element('span', {}, one.label));
  });
  const gateway = breaks.map(([name, label, help]) => button(label, () => breakGateway(name), false, help));
  const isOpen =
    faults.some((/** @type {any} */ one) => one.on) || byId('controls').querySelector('[open]') !== null;
  return element(
    'details',
    { class: 'control-group', open: isOpen },
    element('summary', {}, 'Break something'),
    element('p', { class: 'control-help' }, 'Gateway'),
    element('div', { class: 'control-row' }, ...gateway),
    element('p', { class: 'control-help' }, 'REST'),
    ...switches,
  );
}

/** @param {string} title @param {...import('./element.js').Child} children */
function group(title, ...children) {
  const row = element('div', { class: 'control-row' }, ...children);
  return element('section', { class: 'control-group' }, element('h3', {}, title), row);
}

/** @param {string} label @param {() => Promise<void>} act @param {boolean} [disabled] @param {string} [title] */
function button(label, act, disabled = false, title = '') {
  const press = async (/** @type {any} */ { currentTarget }) => {
    currentTarget.setAttribute('aria-busy', 'true');
    await act();
    currentTarget.removeAttribute('aria-busy');
  };
  const facts = { type: 'button', class: 'button secondary small', disabled, title: title || null };
  return element('button', { ...facts, onclick: (event) => void press(event) }, label);
}
