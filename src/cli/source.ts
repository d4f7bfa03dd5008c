import { done, failed, type Problem, type Result } from '#digests';
import { type FileHandle, open } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';

/** What a person calls standard input, as command lines do. */
const standardInput = '-';

/** Something to read, as a person names it on the command line. */
export type Source = { readonly kind: 'input' | 'file' | 'address'; readonly name: string };

/** What a name stands for: `-` is standard input, anything with a scheme an address, everything else a file. */
export const sourceNamed = (name: string): Source => {
  if (name === standardInput) return { kind: 'input', name };
  return { kind: /^[a-z][a-z0-9+.-]*:\/\//i.test(name) ? 'address' : 'file', name };
};

/** What the system's codes mean to a person. */
const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder, not a file',
  EMFILE: 'too many files are open',
};

/**
 * The problem that the system reported while something was read.
 * @throws the error itself where it does not come from the system: then it is a fault of ours.
 */
export const unreadable = (name: string, error: unknown): Problem => {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
  const path = name === standardInput ? 'Standard input' : name;
  return { code: 'file-unreadable', path, cause: causes[String(error.code)] ?? String(error.code) };
};

const openFile = async (name: string): Promise<Result<FileHandle>> => {
  try {
    return done(await open(name));
  } catch (error) {
    return failed(unreadable(name, error));
  }
};

/** Opens a file or standard input as a stream of bytes. Reading it may still fail: see `unreadable`. */
export const openStream = async (
  { kind, name }: Source,
  terminal: Terminal,
): Promise<Result<AsyncIterable<Uint8Array>>> => {
  if (kind === 'input') return done(terminal.input);
  const file = await openFile(name);
  return file.ok ? done(file.value.createReadStream()) : file;
};

/**
 * Reads a file or standard input to its end.
 * Errors: `file-unreadable`; `fetch-too-large` past the bound, whatever follows is not read.
 */
export const readBytes = async (
  source: Source,
  bytesMax: number,
  terminal: Terminal,
): Promise<Result<Uint8Array>> => {
  const stream = await openStream(source, terminal);
  if (!stream.ok) return stream;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream.value) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes > bytesMax) return failed({ code: 'fetch-too-large', url: source.name, bytesMax });
    }
  } catch (error) {
    return failed(unreadable(source.name, error));
  }
  return done(Buffer.concat(chunks));
};
