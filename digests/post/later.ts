/**
 * A value that is made when it is first asked for. What writes numbers, lists and times takes milliseconds to make,
 * which each process and each of its threads would spend when it starts, most of them for nothing.
 */
export const later = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};
