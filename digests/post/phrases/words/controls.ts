/** What stands on buttons and lists under a digest or an answer; no more than 38 characters on a button. */
export type ControlWords = {
  readonly read: string;
  /** What the list of an edition's stories says while none is picked. */
  readonly openStory: string;
  readonly more: string;
  readonly byDirectMessage: string;
  readonly useful: string;
  readonly notUseful: string;
  readonly share: string;
};
