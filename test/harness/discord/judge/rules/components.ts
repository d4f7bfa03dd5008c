import { isObject } from '../../json.ts';
import { limits } from '../limits.ts';
import { all, anything, list, listAt, may, must, object, tagged, type Check } from '../shape.ts';
import { integer, oneOf, snowflake, text, url, yesNo } from '../values.ts';
import { anyComponent, customId, emoji, selects } from './selects.ts';

/** Button styles. Source: Discord docs, Component Reference, "Button Styles". */
const linkStyle = 5;
const premiumStyle = 6;

/** Each style has the one field that says what the button does, and none of the others'. */
const buttonFields: Check = (value, pointer, report) => {
  if (!isObject(value)) return;
  const style = Number(value['style']);
  const wanted = style === linkStyle ? 'url' : style === premiumStyle ? 'sku_id' : 'custom_id';
  if (!value[wanted]) {
    const rule = `BUTTON_COMPONENT_${wanted.toUpperCase()}_REQUIRED`;
    report.wrong(`${pointer}/${wanted}`, rule, `A ${wanted.replace('_', ' ')} is required`);
  }
  const forbidden = ['custom_id', 'url', 'sku_id'].filter((field) => field !== wanted && value[field]);
  for (const field of forbidden) {
    const message = `A ${wanted} and a ${field} cannot both be specified`;
    report.wrong(`${pointer}/${field}`, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
  }
  const named = Boolean(value['label'] || value['emoji']);
  if (style !== premiumStyle && !named) {
    report.wrong(`${pointer}/label`, 'BUTTON_COMPONENT_INVALID_EMPTY', 'A label or an emoji is required');
  }
  if (style === premiumStyle && named) {
    report.wrong(pointer, 'BUTTON_COMPONENT_PREMIUM_FIELDS', 'A premium button has no label and no emoji');
  }
};

const button = all(
  object({
    ...anyComponent,
    style: must(oneOf(1, 2, 3, 4, linkStyle, premiumStyle)),
    label: may(text({ most: limits.components.buttonLabel })),
    emoji: may(emoji),
    custom_id: may(customId),
    url: may(url(limits.url.button, ['http', 'https', 'discord'])),
    sku_id: may(snowflake),
    disabled: may(yesNo),
  }),
  buttonFields,
);

const actionRow = all(
  object({
    ...anyComponent,
    components: must(
      list(tagged({ 2: button, ...selects }), { least: 1, most: limits.components.buttonsInRow }),
    ),
  }),
  (value, pointer, report) => {
    const held = listAt(value, 'components');
    const hasSelect = held.some((one) => Object.hasOwn(selects, String(one['type'])));
    if (!hasSelect || held.length === 1) return;
    const message = 'The specified component exceeds the maximum width';
    report.wrong(`${pointer}/components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  },
);

/** Only the address is a bot's to set; Discord fills in the rest. */
const unfurled = (schemes: readonly string[]) =>
  object({
    url: must(url(limits.url.usual, schemes)),
    proxy_url: may(anything),
    height: may(anything),
    width: may(anything),
    placeholder: may(anything),
    placeholder_version: may(anything),
    content_type: may(anything),
    flags: may(anything),
    attachment_id: may(anything),
  });

const media = unfurled(['http', 'https', 'attachment']);
const attachedFile = unfurled(['attachment']);
const description = may(text({ least: 1, most: limits.components.mediaDescription }));

/** Markdown text in a message or a modal. */
export const textDisplay = object({
  ...anyComponent,
  content: must(text({ least: 1, most: limits.components.textCharacters })),
});

const thumbnail = object({ ...anyComponent, media: must(media), description, spoiler: may(yesNo) });

const section = object({
  ...anyComponent,
  components: must(list(tagged({ 10: textDisplay }), { least: 1, most: limits.components.sectionTexts })),
  accessory: must(tagged({ 2: button, 11: thumbnail })),
});

const gallery = object({
  ...anyComponent,
  items: must(
    list(object({ media: must(media), description, spoiler: may(yesNo) }), {
      least: 1,
      most: limits.components.galleryItems,
    }),
  ),
});

const file = object({
  ...anyComponent,
  file: must(attachedFile),
  spoiler: may(yesNo),
  name: may(anything),
  size: may(anything),
});

const separator = object({ ...anyComponent, divider: may(yesNo), spacing: may(oneOf(1, 2)) });

/** What may stand in a container; a container may not. */
const contained = {
  1: actionRow,
  9: section,
  10: textDisplay,
  12: gallery,
  13: file,
  14: separator,
};

const container = object({
  ...anyComponent,
  components: must(list(tagged(contained), { least: 1, most: limits.components.total })),
  accent_color: may(integer(0, limits.components.color)),
  spoiler: may(yesNo),
});

/** The shapes of all components that a message can hold. Source: Discord docs, Component Reference. */
export const messageComponents: Check = list(tagged({ ...contained, 17: container }), {
  most: limits.components.total,
});
