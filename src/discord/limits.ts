/**
 * Discord's limits that what we send must keep, in one table.
 * Source: Discord API documentation, August 2026: "Message Components", "Create Message", "Interactions".
 */
export const limits = {
  /** Characters of displayed text in one message of Components V2, over all of its components. */
  messageTextCharactersMax: 4000,
  /** Components in one message, nested ones counted. */
  messageComponentsMax: 40,
  buttonLabelCharactersMax: 80,
  buttonUrlCharactersMax: 512,
  buttonsInRowMax: 5,
  /** Rows of controls under a message that is no Components V2. */
  messageRowsMax: 5,
  selectOptionsMax: 25,
  selectPlaceholderCharactersMax: 150,
  /** Value, label and description of something that can be picked. */
  choiceCharactersMax: 100,
  modalTitleCharactersMax: 45,
  modalFieldsMax: 5,
  labelCharactersMax: 45,
  hintCharactersMax: 100,
  placeholderCharactersMax: 100,
  inputCharactersMax: 4000,
  pictureDescriptionCharactersMax: 1024,
  pictureUrlCharactersMax: 2048,
  customIdCharactersMax: 100,
  /** A nonce is kept for "the past few minutes"; Discord promises no more. */
  nonceCharactersMax: 25,
  /** Messages that one request for a channel's history may return. */
  historyPageMax: 100,
} as const;
