import { casesAt, letters, times } from './case.ts';
import { button, container, legacy, modern, picture, row, section, select, text } from './parts.ts';

const at = 'POST /channels/1/messages';
const unionType = 'UNION_TYPE_CHOICES';
const badLength = 'BASE_TYPE_BAD_LENGTH';
const required = 'BASE_TYPE_REQUIRED';
const tooMany = 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED';
const inRow = '/components/0/components/0';
const first = '/components/0';

/** What may stand in what. Source: Discord docs, Component Reference, the tables of child components. */
export const nestingCases = casesAt(at, [
  ['a row in a row', legacy(row(row(button()))), `${inRow}/type`, unionType],
  ['a text in a row', modern(row(text())), `${inRow}/type`, unionType],
  ['a section in a row', modern(row(section(1))), `${inRow}/type`, unionType],
  ['a select beside a row', modern(select()), `${first}/type`, unionType],
  ['a button in a container', modern(container(button())), `${inRow}/type`, unionType],
  ['a container in a container', modern(container(container(text()))), `${inRow}/type`, unionType],
  ['a thumbnail in a container', modern(container({ type: 11, ...picture() })), `${inRow}/type`, unionType],
  ['a button in a section', modern({ ...section(1), components: [button()] }), `${inRow}/type`, unionType],
  ['a section of four texts', modern(section(4)), `${first}/components`, badLength],
  ['an accessory of null', modern({ ...section(1), accessory: null }), `${first}/accessory`, required],
  [
    'two accessories',
    modern({ ...section(1), accessory: [button()] }),
    `${first}/accessory`,
    'DICT_TYPE_CONVERT',
  ],
  ['a text as accessory', modern(section(1, text())), `${first}/accessory/type`, unionType],
  ['a file upload in a message', modern({ type: 19, custom_id: 'f' }), `${first}/type`, unionType],
  ['a checkbox in a message', modern({ type: 23, custom_id: 'f' }), `${first}/type`, unionType],
  [
    'everything that a container takes',
    modern(
      container(
        row(button()),
        text(),
        section(1),
        { type: 12, items: [picture()] },
        { type: 14 },
        { type: 13, file: { url: 'attachment://a.txt' } },
      ),
    ),
  ],
  ['a link as accessory', modern(section(1, { type: 2, style: 5, label: 'a', url: 'https://a.org' }))],
  ['a select in a row in a container', modern(container(row(select())))],
  ['a type of 15', modern({ type: 15 }), `${first}/type`, unionType],
  ['a type of 16', modern({ type: 16 }), `${first}/type`, unionType],
  ['a type of yes', modern({ type: true }), `${first}/type`, unionType],
  ['a type of a half', modern({ type: 1.5 }), `${first}/type`, unionType],
  ['40 texts', modern(...times(40, () => text()))],
  ['41 texts', modern(...times(41, () => text())), '/components', tooMany],
  [
    '40 with their rows',
    modern(
      ...times(10, (index) =>
        row(
          button({ custom_id: `a${index}` }),
          button({ custom_id: `b${index}` }),
          button({ custom_id: `c${index}` }),
        ),
      ),
    ),
  ],
  [
    '42 with their rows',
    modern(
      ...times(14, (index) => row(button({ custom_id: `a${index}` }), button({ custom_id: `b${index}` }))),
    ),
    '/components',
    tooMany,
  ],
  ['4000 characters', modern(text(letters(4000)))],
  ['4001 characters', modern(text(letters(4001))), `${first}/content`, badLength],
  ['4000 emoji', modern(text('\u{1F4F0}'.repeat(4000)))],
  [
    '4001 characters, some in a section',
    modern(text(letters(4000)), section(1)),
    '/components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a text of null', modern({ type: 10, content: null }), `${first}/content`, required],
  ['a text that is a number', modern({ type: 10, content: 5 }), `${first}/content`, 'STRING_TYPE_CONVERT'],
  [
    'one custom id in a row and a section',
    modern(row(button()), section(1, button())),
    '/components/1/accessory/custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'one custom id as button and as select',
    legacy(row(button({ custom_id: 's' })), row(select())),
    '/components/1/components/0/custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a tower of rows',
    modern(times(50, () => 0).reduce<object>((inner) => row(inner), text())),
    `${inRow}/type`,
    unionType,
  ],
]);
