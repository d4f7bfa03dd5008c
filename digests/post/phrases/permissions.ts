/** Permissions that posting can lack, by their names in Discord's English settings. */
type PermissionName =
  | 'View Channel'
  | 'Send Messages'
  | 'Read Message History'
  | 'Create Posts'
  | 'Create Public Threads'
  | 'Send Messages in Threads'
  | 'Embed Links'
  | 'Attach Files';

/** Names permissions as Discord's settings do in a language; one that its table lacks keeps its English name. */
export const permissionNamer = (
  names: Readonly<Record<PermissionName, string>>,
): ((name: string) => string) => {
  const table: ReadonlyMap<string, string> = new Map(Object.entries(names));
  return (name) => table.get(name) ?? name;
};
