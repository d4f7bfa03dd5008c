import { element, fill } from './element.js';

/**
 * @typedef {object} Hooks
 * @property {() => Promise<any[]>} commands those in the menu of a message
 * @property {(command: any) => string} nameOf in the person's language
 * @property {(view: any, line: string) => void} run
 */

/**
 * Opens the menu of a message: what the bot can do with it, and what the page can.
 * @param {any} view
 * @param {{ x: number, y: number, from: Element | null }} at
 * @param {Hooks} hooks
 */
export async function openMessageMenu(view, at, { commands, nameOf, run }) {
  const offered = await commands();
  const items = offered.map((command) => item(nameOf(command), () => run(view, command.name)));
  const menu = element('div', { class: 'menu popup', role: 'menu', 'aria-label': 'Message' });
  const remove = () => {
    // Taking away what has the focus takes the focus away, and that would take it away once more.
    if (menu.isConnected && !menu.hidden) {
      menu.hidden = true;
      menu.remove();
    }
  };
  const close = () => {
    remove();
    if (at.from instanceof HTMLElement && at.from.isConnected) at.from.focus();
  };
  const none = element('p', { class: 'popup-empty' }, 'The bot has no commands for messages here.');
  fill(
    menu,
    element('p', { class: 'menu-title', role: 'presentation' }, 'Apps'),
    ...(items.length > 0 ? items : [none]),
    element('hr', { class: 'separator', 'data-line': true }),
    item('Copy text', () => void navigator.clipboard?.writeText(view.message.content).catch(() => {})),
    item('Copy message ID', () => void navigator.clipboard?.writeText(view.message.id).catch(() => {})),
  );
  menu.addEventListener('keydown', (event) => keyIn(menu, event, close));
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[role="menuitem"]') !== null) close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) remove();
  });
  document.body.append(menu);
  place(menu, at);
  itemsOf(menu)[0]?.focus();
}

/** @param {string} text @param {() => void} run */
function item(text, run) {
  return element('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: run }, text);
}

/** @param {HTMLElement} menu @returns {HTMLElement[]} */
function itemsOf(menu) {
  return [...menu.querySelectorAll('[role="menuitem"]')].filter((one) => one instanceof HTMLElement);
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event @param {() => void} close */
function keyIn(menu, event, close) {
  const items = itemsOf(menu);
  const at = items.findIndex((one) => one === document.activeElement);
  const steps = /** @type {Record<string, number>} */ ({
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  });
  const step = steps[event.key];
  if (step !== undefined) items.at(step % items.length)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Where it was asked for, and wholly in the window. @param {HTMLElement} menu @param {{ x: number, y: number }} at */
function place(menu, { x, y }) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - width))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, innerHeight - height))}px`;
}
