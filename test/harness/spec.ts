import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/discord/', import.meta.url));

/** A file beside the project that is not copied into it; null where this clone stands alone. */
export function sharedDiscordFile(name: string): string | null {
  return existsSync(folder + name) ? folder + name : null;
}

/** Options for a local Discord that also checks against the official specification, where that is at hand. */
export function withSpec(): { readonly specFile?: string } {
  const specFile = sharedDiscordFile('openapi.json');
  return specFile === null ? {} : { specFile };
}
