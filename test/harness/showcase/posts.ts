import { ComponentType as C, MessageFlags, type APIComponentInContainer, type Client } from 'discord.js';

/** Where everything is posted: ids of a text channel and of a forum with a tag. */
interface Places {
  readonly text: string;
  readonly forum: string;
}

const listedFile = 'feeds.opml';
const listed = { attachment: Buffer.from('<opml version="2.0"/>'), name: listedFile };

/** Buttons of every style; the last one leads away. */
const buttons = [
  ...[1, 2, 3, 4].map((style) => ({
    type: C.Button,
    style,
    label: ['Useful', 'Why these?', 'Follow', 'Unfollow'][style - 1],
    custom_id: `b${style}`,
  })),
  { type: C.Button, style: 2, label: 'Closed', custom_id: 'closed', disabled: true },
  { type: C.Button, style: 5, label: 'Read', url: 'https://news.example/a', emoji: { name: '🗞️' } },
];

const topics = ['Sea', 'Rail', 'Law'].map((label) => ({ label, value: label.toLowerCase() }));

const selects = [
  { type: C.StringSelect, custom_id: 'story', placeholder: 'Open a story', options: topics },
  {
    type: C.StringSelect,
    custom_id: 'stories',
    placeholder: 'Open up to two',
    max_values: 2,
    options: topics,
  },
  { type: C.ChannelSelect, custom_id: 'channel', placeholder: 'Pick a channel' },
  { type: C.RoleSelect, custom_id: 'role', placeholder: 'Pick a role' },
  { type: C.UserSelect, custom_id: 'person', placeholder: 'Pick somebody' },
  { type: C.MentionableSelect, custom_id: 'whoever', placeholder: 'Pick anyone' },
];

/** One message with every component that messages have. Pictures come from `pictureUrl`. */
function everyComponent(pictureUrl: string): readonly object[] {
  const rows = selects.map((one) => ({ type: C.ActionRow, components: [one] }));
  const picture = { media: { url: pictureUrl }, description: 'A harbour' };
  const text = (content: string) => ({ type: C.TextDisplay, content });
  const inside = [
    text('## Morning digest\n-# 3 stories · <t:1790000000:D>'),
    {
      type: C.Section,
      components: [text('**Lead** of the day')],
      accessory: { type: C.Thumbnail, ...picture },
    },
    { type: C.Section, components: [text('> A quote')], accessory: { ...buttons[1], custom_id: 'why' } },
    { type: C.Separator, spacing: 2, divider: true },
    { type: C.MediaGallery, items: [picture, { ...picture, spoiler: true }] },
    { type: C.File, file: { url: `attachment://${listedFile}` } },
    { type: C.ActionRow, components: buttons.slice(0, 5) },
    { type: C.ActionRow, components: buttons.slice(5) },
    ...rows,
  ] as readonly APIComponentInContainer[];
  return [{ type: C.Container, accent_color: 0x2f5d62, components: inside }];
}

/** Posts something of everything: components, an embed, a file, a thread, a post of a forum. */
export async function postEverything(
  client: Client<true>,
  { text, forum }: Places,
  pictureUrl: string,
): Promise<void> {
  const rest = client.rest;
  const flags = MessageFlags.IsComponentsV2;
  const files = [{ name: listedFile, data: listed.attachment }];
  const attachments = [{ id: '0', filename: listedFile }];
  const components = everyComponent(pictureUrl);
  await rest.post(`/channels/${text}/messages`, { body: { flags, components, attachments }, files });
  const embed = {
    title: 'An embed',
    url: 'https://news.example/b',
    description: 'With a **field**',
    color: 0xc27c0e,
    author: { name: 'Harbour Gazette' },
    fields: [{ name: 'Depth', value: '12 m', inline: true }],
    footer: { text: 'Measured' },
    timestamp: '2026-11-23T08:00:00Z',
  };
  const body = { content: 'See <#'.concat(text, '> and ||the end||'), embeds: [embed], attachments };
  const made = (await rest.post(`/channels/${text}/messages`, { body, files })) as { id: string };
  await rest.post(`/channels/${text}/messages/${made.id}/threads`, { body: { name: 'Afterwards' } });
  await rest.post(`/channels/${made.id}/messages`, { body: { content: 'Said in the thread' } });
  const { available_tags: tags = [] } = (await rest.get(`/channels/${forum}`)) as {
    available_tags?: readonly { readonly id: string }[];
  };
  const applied = tags.map(({ id }) => id).slice(0, 1);
  const post = { name: 'Storm gate holds', applied_tags: applied, message: { content: '**It held.**' } };
  await rest.post(`/channels/${forum}/threads`, { body: post });
}
