import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/**
 * Text gathered before it is handed to the system: each hand-over costs tens of microseconds, about what a
 * short line costs to answer, and more text than a pipe's own 64 KiB would only wait.
 */
const gatheredCharactersMax = 64 * 1024;

/** Work shorter than this is over before a person would have read that it is under way. */
const patienceMs = 1000;

/** Controls but tab and line feed. In a text from the web they could move a terminal's cursor, or set its title. */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Where a command reads from and writes to. Standard output carries results, standard error everything else. */
export type Terminal = {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Adds to standard output; waits where the reader is slower than we are. */
  readonly write: (text: string) => Promise<void>;
  /** The same for people: without the controls that a text may carry. */
  readonly show: (text: string) => Promise<void>;
  /** Hands over what `write` has gathered. */
  readonly flush: () => Promise<void>;
  /** Tells the person something, on standard error. */
  readonly say: (sentence: string) => void;
  /** Does some work; where a person watches and it takes longer than a second, the note says what is being done. */
  readonly during: <T>(note: string, work: Promise<T>) => Promise<T>;
};

/** The streams of a process, such as `process` itself. */
type Streams = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
};

const eraseLine = '\r\u001B[K';

const showing = async <T>(screen: Writable, note: string, work: Promise<T>): Promise<T> => {
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    screen.write(`${note} ...`);
  }, patienceMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (isShown) screen.write(eraseLine);
  }
};

/** Puts a process's streams behind the few things that commands do with them. */
export const createTerminal = ({ stdin, stdout, stderr }: Streams): Terminal => {
  let gathered: string[] = [];
  let characters = 0;

  const flush = async (): Promise<void> => {
    if (characters === 0) return;
    const text = gathered.join('');
    gathered = [];
    characters = 0;
    if (!stdout.write(text)) await once(stdout, 'drain');
  };

  const write = async (text: string): Promise<void> => {
    gathered.push(text);
    characters += text.length;
    if (characters >= gatheredCharactersMax) await flush();
  };

  return {
    input: stdin,
    flush,
    write,
    show: (text) => write(text.replace(controls, '')),
    say: (sentence) => {
      stderr.write(`broadsheet: ${sentence.replace(controls, '')}\n`);
    },
    during: (note, work) => (stderr.isTTY === true ? showing(stderr, note, work) : work),
  };
};
