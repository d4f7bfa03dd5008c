import type { LocalDiscord, Person } from '../discord/index.ts';

type Seen = Awaited<ReturnType<Person['types']>>;
type Modal = NonNullable<Seen['modal']>;

/** Dialogs that the bot has opened on some page and that nobody has submitted yet. */
export interface Dialogs {
  /** What the page is told of an answer, with the dialog that it opened, if any. */
  readonly show: (seen: Seen) => object;
  /** Throws where there is no such dialog of theirs (any more). */
  readonly find: (id: string, person: Person) => Modal;
}

/** A person has one dialog open at a time; this many forgotten ones are kept on top. */
const openMax = 100;

export function createDialogs(): Dialogs {
  const open = new Map<string, Modal>();
  return {
    show: ({ ephemeral, modal }) => {
      if (modal === null) return { ephemeral, modal };
      const { id } = modal.openedBy;
      open.set(id, modal);
      const [oldest] = open.keys();
      if (open.size > openMax && oldest !== undefined) open.delete(oldest);
      return { ephemeral, modal: { id, title: modal.title, components: modal.components } };
    },
    find: (id, { user }) => {
      const modal = open.get(id);
      if (modal === undefined || modal.openedBy.user !== user)
        throw new Error('That dialog has been closed.');
      return modal;
    },
  };
}

/** Where a message of the page is, as its person sees it. Throws where they do not (any more). */
export function messageOnScreen(discord: LocalDiscord, person: Person, id: string) {
  const read = person.reads().find(({ message }) => message.id === id);
  if (read === undefined || !discord.world.channels.has(person.channel.id)) {
    throw new Error('That message is no longer there.');
  }
  return read.message;
}
