/** What the page says to its server, and hears from it. */

/** Something that was refused, with the words that Discord would show. */
export class Refused extends Error {}

/**
 * @param {string} person name of whom one is
 * @returns {Promise<any>} everything that is shown at the start
 */
export async function fetchState(person) {
  return read(await fetch(`/play/state?${new URLSearchParams({ person })}`));
}

/**
 * @param {string} person
 * @param {string} channel id
 * @returns {Promise<any[]>} the slash commands that are offered there
 */
export async function fetchCommands(person, channel) {
  return read(await fetch(`/play/commands?${new URLSearchParams({ person, channel })}`));
}

/**
 * Does something as a person does it. Rejects with `Refused` where Discord or the bot would not let them.
 * @param {'messages' | 'commands' | 'components' | 'articles'} action
 * @param {object} deed
 * @returns {Promise<any>}
 */
export async function act(action, deed) {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(`/play/${action}`, { method: 'POST', headers, body: JSON.stringify(deed) }));
}

const eventNames = ['message', 'message-removed', 'channel', 'channel-removed', 'exchange', 'sessions'];

/**
 * Listens to what happens. The browser reconnects by itself; `onOpen` is called each time.
 * @param {string} person
 * @param {{ onOpen: () => void, onClosed: () => void, onEvent: (name: string, data: any) => void }} hooks
 * @returns {() => void} stops listening
 */
export function listen(person, { onOpen, onClosed, onEvent }) {
  const source = new EventSource(`/play/events?${new URLSearchParams({ person })}`);
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onClosed);
  for (const name of eventNames) {
    source.addEventListener(name, (event) =>
      onEvent(name, JSON.parse(/** @type {MessageEvent} */ (event).data)),
    );
  }
  return () => source.close();
}

/** @param {Response} response */
async function read(response) {
  const body = await response.json();
  if (!response.ok)
    throw new Refused(body.error ?? body.message ?? `The server answered ${response.status}.`);
  return body;
}
