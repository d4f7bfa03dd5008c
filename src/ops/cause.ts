/**
 * Why something failed, in the first line of what the error says. Several addresses of one host fail together, and the
 * whole then has no message of its own: the first of them speaks.
 */
export const causeOf = (error: unknown): string => {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const message = first instanceof Error ? first.message : String(first);
  return message.split('\n', 1)[0] ?? '';
};
