import { isObject, type Json } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, listAt, may, must, object, type Check } from '../shape.ts';
import { charactersIn, integer, moment, text, trimmedText, url, visibleText, yesNo } from '../values.ts';

/** Embeds may show pictures that came with the message; they link only to the web. */
const link = url(limits.url.usual, ['http', 'https']);
const picture = url(limits.url.usual, ['http', 'https', 'attachment']);

/** What Discord fills in by itself and ignores where a bot sends it. */
const filledIn = {
  proxy_url: may(anything),
  width: may(anything),
  height: may(anything),
  content_type: may(anything),
  placeholder: may(anything),
  placeholder_version: may(anything),
  is_animated: may(anything),
  flags: may(anything),
};
const alternative = may(text({ most: limits.embed.description }));

const media = object({ url: must(picture), description: alternative, ...filledIn });

/** Videos and providers cannot be set; what stands there must be well formed all the same. */
const video = object({ url: may(link), description: alternative, ...filledIn });
const provider = object({ name: may(text({ most: limits.embed.author })), url: may(link) });

const author = object({
  name: must(visibleText(limits.embed.author)),
  url: may(link),
  icon_url: may(picture),
  proxy_icon_url: may(anything),
});

const footer = object({
  text: must(visibleText(limits.embed.footer)),
  icon_url: may(picture),
  proxy_icon_url: may(anything),
});

const field = object({
  name: must(visibleText(limits.embed.fieldName)),
  value: must(visibleText(limits.embed.fieldValue)),
  inline: may(yesNo),
});

const shape = object({
  type: may(text({ most: 100 })),
  title: may(trimmedText({ most: limits.embed.title })),
  description: may(trimmedText({ most: limits.embed.description })),
  url: may(link),
  color: may(integer(0, limits.components.color)),
  timestamp: may(moment),
  author: may(author),
  footer: may(footer),
  image: may(media),
  thumbnail: may(media),
  video: may(video),
  provider: may(provider),
  fields: may(list(field, { most: limits.embed.fields })),
  flags: may(anything),
});

const shownTexts = ['title', 'description'];
const shownParts = ['author', 'footer', 'image', 'thumbnail'];

/** An embed in which nothing would be seen. Discord then asks for a description. */
const notEmpty: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  const written = shownTexts.some((name) => String(value[name] ?? '').trim() !== '');
  const shown = shownParts.some((name) => value[name]);
  if (written || shown || listAt(value, 'fields').length > 0) return;
  report.wrong(`${pointer}/description`, 'BASE_TYPE_REQUIRED', 'This field is required');
};

/** The embeds of a message, one by one and together. Source: Discord docs, Message, "Embed Limits". */
export const embeds: Check = all(
  list(all(shape, notEmpty), { most: limits.message.embeds }),
  (value, pointer, report) => {
    const total = listAt({ embeds: value }, 'embeds').reduce((sum, embed) => sum + charactersOf(embed), 0);
    if (total <= limits.message.embedCharacters) return;
    const message = `Embed size exceeds maximum size of ${limits.message.embedCharacters}`;
    report.wrong(pointer, 'MAX_EMBED_SIZE_EXCEEDED', message);
  },
);

/** Leading and trailing white space is not counted. */
function charactersOf(embed: Json): number {
  const held = isObject(embed) ? embed : {};
  const fields = listAt(embed, 'fields').flatMap((one) => [one['name'], one['value']]);
  const inner = [held['footer'], held['author']]
    .filter(isObject)
    .flatMap((part) => [part['text'], part['name']]);
  return [held['title'], held['description'], ...inner, ...fields]
    .map((piece) => (typeof piece === 'string' ? charactersIn(piece.trim()) : 0))
    .reduce((sum, length) => sum + length, 0);
}
