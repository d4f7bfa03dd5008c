import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** Fields that hold addresses; what is written elsewhere is text, whatever it looks like. */
const addressFields: ReadonlySet<string> = new Set(['url', 'proxy_url', 'icon_url']);
const scheme = 'attachment://';

/**
 * What a message shows of the files that came with it, by the addresses under which they are served: bots name them
 * `attachment://name`, and readers get an address. What names no file stays as it is.
 * Source: Discord docs, Reference, "Using Attachments within Embeds"; Component Reference, "Unfurled Media Item".
 */
export function withAddresses(value: Json, attachments: readonly JsonObject[]): Json {
  if (isList(value)) return value.map((one) => withAddresses(one, attachments));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]) => {
    if (typeof held === 'string') return [key, addressFields.has(key) ? addressOf(held, attachments) : held];
    return [key, held === undefined ? held : withAddresses(held, attachments)];
  });
  return { ...(Object.fromEntries(entries) as JsonObject), ...fileFacts(value, attachments) };
}

function addressOf(written: string, attachments: readonly JsonObject[]): Json {
  return named(written, attachments)?.['url'] ?? written;
}

/** The component of a file also says what it is called and how large it is. */
function fileFacts({ file }: JsonObject, attachments: readonly JsonObject[]): JsonObject {
  const found = isObject(file) ? named(String(file['url']), attachments) : undefined;
  return found === undefined ? {} : { name: found['filename'], size: found['size'] };
}

function named(written: string, attachments: readonly JsonObject[]): JsonObject | undefined {
  if (!written.startsWith(scheme)) return undefined;
  const name = written.slice(scheme.length);
  return attachments.find((one) => one['filename'] === name);
}
