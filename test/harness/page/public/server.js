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
 * @returns {Promise<any[]>} the commands that are offered there, of every type
 */
export async function fetchCommands(person, channel) {
  return read(await fetch(`/play/commands?${new URLSearchParams({ person, channel })}`));
}

/**
 * Does something as a person does it. Rejects with `Refused` where Discord or the bot would not let them.
 * @param {string} action the last part of its path
 * @param {object} deed
 * @returns {Promise<any>}
 */
export async function act(action, deed) {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(`/play/${action}`, { method: 'POST', headers, body: JSON.stringify(deed) }));
}

/**
 * @param {{ person: string, channel: string }} who
 * @param {File} file
 * @returns {Promise<string>} the id of the file
 */
export async function upload({ person, channel }, file) {
  const about = new URLSearchParams({ person, channel, name: file.name, type: file.type });
  const headers = { 'content-type': 'application/octet-stream' };
  return (await read(await fetch(`/play/uploads?${about}`, { method: 'POST', headers, body: file }))).id;
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
