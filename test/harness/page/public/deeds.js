import { localised } from './command-entries.js';
import { openMessageMenu } from './message-menu.js';
import { openModal } from './modal.js';
import { isUnanswered, pendingView } from './pending.js';
import { act, fetchCommands, upload } from './server.js';

/** Source: Discord docs, Application Commands, "Application Command Types". */
const messageType = 3;

/**
 * What deeds need of the page.
 * @typedef {object} Page
 * @property {() => { person: string, channel: string }} who
 * @property {() => import('./world.js').World} world
 * @property {import('./markdown.js').Names} names
 * @property {(view: any) => void} show a message that only this page has
 * @property {(view: any) => void} hide
 * @property {(trouble: string) => void} tell
 */

/** What somebody does with the bot on the page, each with what the client shows of it by itself. */
export class Deeds {
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** @param {string} text */
  async say(text) {
    await this.#act('messages', { text });
  }

  /** @param {string} line @param {object} values */
  async command(line, values) {
    await this.#shown(line, () => this.#act('commands', { line, values }));
  }

  /** @param {any} view @param {string} line */
  async menuCommand({ message }, line) {
    try {
      await this.#shown(line, () => this.#act('menus', { line, message: message.id }));
    } catch (error) {
      this.#page.tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {string} line @param {object} values @param {string} focused @returns {Promise<any[]>} */
  async complete(line, values, focused) {
    return (await act('completions', { ...this.#page.who(), line, values, focused })).choices;
  }

  /** @param {any} view @param {string} customId @param {string[]} [picked] */
  async use({ message }, customId, picked) {
    await this.#act('components', { message: message.id, customId, picked });
  }

  /** @param {any} view @param {{ x: number, y: number, from: Element | null }} at */
  openMenu(view, at) {
    const { person, channel } = this.#page.who();
    const { locale } = this.#page.world().person;
    void openMessageMenu(view, at, {
      commands: async () => (await fetchCommands(person, channel)).filter(({ type }) => type === messageType),
      nameOf: (command) => localised(command, 'name', locale),
      run: (one, line) => void this.menuCommand(one, line),
    });
  }

  /** @param {File} file */
  async upload(file) {
    return upload(this.#page.who(), file);
  }

  /** Does it, and opens the dialog that comes of it, if any. @param {string} action @param {object} deed */
  async #act(action, deed) {
    const who = this.#page.who();
    const { modal } = await act(action, { ...who, ...deed });
    if (!modal) return;
    openModal(modal, {
      names: this.#page.names,
      around: this.#page.world().around(who.channel),
      upload: (file) => upload(who, file),
      submit: (filled) => this.#act('submissions', { ...who, modal: modal.id, filled }),
    });
  }

  /**
   * Shows the command as sent until it is answered, or why it is not.
   * @param {string} command
   * @param {() => Promise<void>} deed
   */
  async #shown(command, deed) {
    const { person, bot } = this.#page.world();
    const view = pendingView({ channelId: this.#page.who().channel, user: person.name, command, bot });
    this.#page.show(view);
    try {
      await deed();
      this.#page.hide(view);
    } catch (error) {
      if (!isUnanswered(error)) {
        this.#page.hide(view);
        throw error;
      }
      this.#page.show({ ...view, failure: 'The application did not respond' });
    }
  }
}
