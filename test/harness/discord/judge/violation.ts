/** One thing wrong with a request or a response. */
export interface Violation {
  /** JSON pointer (RFC 6901) into the body; empty for the body as a whole. */
  readonly pointer: string;
  /** Discord's own name for the mistake, as its 400 body gives it in `code`. */
  readonly rule: string;
  readonly message: string;
  /** Whether the project's rules or the official specification found it. */
  readonly source: 'rules' | 'spec';
}
