/** What two names have in common when a person would call them the same: letter case, width and outer blanks aside. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
