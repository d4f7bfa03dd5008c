/** Something that the specification refuses and Discord takes. */
interface Overruled {
  readonly pointer: RegExp;
  /** The keyword of JSON Schema that refuses it. */
  readonly keyword: string;
  readonly because: string;
}

/** Where the specification of July 2026 is wrong, or knows less than the documentation of August. */
const overruled: readonly Overruled[] = [
  {
    pointer: /\/message_reference\/type$/,
    keyword: 'const',
    because: 'forwards, of type 1, are documented (Message, "Message Reference Types")',
  },
  {
    pointer: /\/embeds\/\d+\/(title|description|author\/name|footer\/text|fields\/\d+\/(name|value))$/,
    keyword: 'maxLength',
    because: 'white space is cut from both ends before it is measured (Message, "Embed Limits")',
  },
  {
    pointer: /\/channel_types\/\d+$/,
    keyword: 'const',
    because: 'media channels, of type 16, are documented (Channel, "Channel Types")',
  },
];

/** Whether an error is none. The rules of this judge check the same places without the mistake. */
export function overrules(error: { readonly instancePath: string; readonly keyword: string }): boolean {
  return overruled.some(
    ({ pointer, keyword }) => keyword === error.keyword && pointer.test(error.instancePath),
  );
}
