import { StringDecoder } from 'node:string_decoder';

/** A line that was longer than lines may be: its content is dropped, its length kept. */
export type TooLongLine = { readonly characters: number };

/** Cuts a stream of bytes into lines. */
type LineSplitter = {
  /** The lines that these bytes complete, in order. */
  readonly push: (bytes: Uint8Array) => readonly (string | TooLongLine)[];
  /** The last line, where the stream did not end with a line feed. */
  readonly end: () => readonly (string | TooLongLine)[];
};

/** Windows tools begin UTF-8 files with it; JSON may not. */
const byteOrderMark = '\uFEFF';

/**
 * Cuts UTF-8 bytes into lines at `\n` alone.
 * Differs from node:readline, which also cuts at U+2028, U+2029 and a lone `\r`, though JSON may carry the
 * first two raw inside a string; and which has no bound. A `\r` before `\n` stays: to JSON it is white space.
 * @param charactersMax UTF-16 units that a line may have; a longer one is let go as it arrives, so that a stream
 *   without any line feed cannot fill the memory.
 */
export const createLineSplitter = (charactersMax: number): LineSplitter => {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let characters = 0;
  let isFirst = true;

  const keep = (text: string): void => {
    characters += text.length;
    if (characters > charactersMax) parts = [];
    else if (text !== '') parts.push(text);
  };
  const take = (): string | TooLongLine => {
    const line = characters > charactersMax ? { characters } : parts.join('');
    parts = [];
    characters = 0;
    return line;
  };
  const cut = (text: string): (string | TooLongLine)[] => {
    const lines: (string | TooLongLine)[] = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      keep(text.slice(start, end));
      lines.push(take());
      start = end + 1;
    }
    keep(text.slice(start));
    return lines;
  };
  const withoutMark = (text: string): string => {
    if (!isFirst || text === '') return text;
    isFirst = false;
    return text.startsWith(byteOrderMark) ? text.slice(1) : text;
  };

  return {
    push: (bytes) => cut(withoutMark(decoder.write(bytes))),
    end: () => {
      const lines = cut(withoutMark(decoder.end()));
      return characters === 0 ? lines : [...lines, take()];
    },
  };
};
