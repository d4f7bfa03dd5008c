/** The words of questions that are asked before something is done. */
export type ConfirmWords = {
  readonly cancel: string;
  readonly cancelled: string;
  readonly save: string;
  readonly remove: string;
};
