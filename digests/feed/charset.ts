/** How far into a document its XML declaration or meta element is looked for; HTML's own rule is 1,024 bytes. */
const declarationBytesMax = 1024;

/** What a document tells of its own encoding: in an XML declaration, or in a meta element of a page. */
const declarations = [
  /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i,
  /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/**
 * Bytes of a feed or page to text, without the byte-order mark. Never fails: what an encoding cannot say becomes
 * U+FFFD. The order, first to last: byte-order mark; the pattern that UTF-16 and UTF-32 make of a first `<`; valid
 * UTF-8 with at least one non-ASCII character, which is never an accident; the charset of HTTP; the document's own
 * declaration; UTF-8 where it is valid; windows-1252.
 * Source: XML 1.0 appendix F and RFC 7303, section 3, with UTF-8 believed before a wrong header.
 * Cost: linear, two passes at most.
 */
export const decodeText = (bytes: Uint8Array, contentType: string | null | undefined): string => {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return decodeWide(bytes, wide);
  const utf8 = decodeStrictUtf8(bytes);
  if (utf8 !== null && !isAscii(utf8)) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytesMax));
  const named = [charsetOf(contentType), ...declarations.map((pattern) => pattern.exec(head)?.[1] ?? null)];
  for (const label of named) {
    const decoder = label === null ? null : decoderOf(label);
    // UTF-16 would have shown in the pattern above, and UTF-8 has just been tried.
    if (decoder !== null && !decoder.encoding.startsWith('utf-')) return decoder.decode(bytes);
  }
  return utf8 ?? new TextDecoder('windows-1252').decode(bytes);
};

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

const charsetOf = (contentType: string | null | undefined): string | null =>
  /charset\s*=\s*["']?\s*([^"';\s]+)/i.exec(contentType ?? '')?.[1] ?? null;

type Decoder = InstanceType<typeof TextDecoder>;

const decoderOf = (label: string): Decoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    // The label is none that the Encoding Standard knows; the next source of one is asked.
    return null;
  }
};

const decodeStrictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** First bytes, as hexadecimal, that betray a wide encoding: its byte-order mark, or `<` and perhaps `?`. */
const wideStarts: readonly (readonly [RegExp, Wide])[] = [
  [/^(?:fffe0000|3c000000)/, 'utf-32le'],
  [/^(?:0000feff|0000003c)/, 'utf-32be'],
  [/^(?:fffe|3c00)/, 'utf-16le'],
  [/^(?:feff|003c)/, 'utf-16be'],
];

const wideEncodingOf = (bytes: Uint8Array): Wide | null => {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return wideStarts.find(([pattern]) => pattern.test(start))?.[1] ?? null;
};

const decodeWide = (bytes: Uint8Array, encoding: Wide): string =>
  encoding === 'utf-16le' || encoding === 'utf-16be'
    ? new TextDecoder(encoding).decode(bytes)
    : decodeUtf32(bytes, encoding === 'utf-32le');

/** The Encoding Standard has no UTF-32, and a few old feeds are in it. */
const decodeUtf32 = (bytes: Uint8Array, littleEndian: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (at === 0 && point === 0xfeff) continue;
    parts.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
  }
  return parts.join('');
};
