/** What is known of a request beside what was sent; a judge without a server knows none of it. */
export interface RequestFacts {
  /** How many files came with it; a message with a file is not empty. */
  readonly filesCount?: number;
  /** The flags of the message that it changes. */
  readonly flagsBefore?: number;
  /** The type of the interaction that it answers. */
  readonly interactionType?: number;
  /** The type of the channel in which it starts a thread. */
  readonly channelType?: number;
}
