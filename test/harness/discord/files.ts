/** A file that somebody uploaded. */
interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Where it is served. */
  readonly url: string;
}

/** What is known of a file before it is kept. */
interface NewFile {
  readonly channelId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The oldest files are forgotten beyond this, so that a server that runs for days stays small. */
const filesMax = 500;

/** Files by their path, as a content delivery network serves them. Differs from Discord: addresses are not signed. */
export class FileShelf {
  /** Scheme, host and port; known once the server listens. */
  origin = '';
  private readonly files = new Map<string, KeptFile>();
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  keep({ channelId, name, contentType, bytes }: NewFile): KeptFile {
    const id = this.newId();
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
    const file = { id, name, contentType, bytes, url: this.origin + path };
    this.files.set(path, file);
    const [oldest] = this.files.keys();
    if (this.files.size > filesMax && oldest !== undefined) this.files.delete(oldest);
    return file;
  }

  /** The file that an upload made. */
  withId(id: string): KeptFile | undefined {
    for (const file of this.files.values()) if (file.id === id) return file;
    return undefined;
  }

  /** The file at a path of this server. */
  at(path: string): KeptFile | undefined {
    return this.files.get(path);
  }
}

/** A file as the API describes it. */
export function attachmentWire({ id, name, contentType, bytes, url }: KeptFile) {
  return { id, filename: name, size: bytes.length, url, proxy_url: url, content_type: contentType };
}
