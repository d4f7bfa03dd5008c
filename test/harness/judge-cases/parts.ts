import { times } from './case.ts';

/** What components are made of in the cases. */
export const row = (...components: object[]) => ({ type: 1, components });
export const button = (fields: object = {}) => ({ type: 2, style: 1, label: 'b', custom_id: 'c', ...fields });
export const options = (count: number) =>
  times(count, (index) => ({ label: `l${index}`, value: `v${index}` }));
export const select = (fields: object = {}) => ({ type: 3, custom_id: 's', options: options(2), ...fields });
export const text = (content = 'a') => ({ type: 10, content });
export const picture = (url = 'https://a.org/p.png') => ({ media: { url } });
export const container = (...components: object[]) => ({ type: 17, components });
export const section = (texts: number, accessory: object = { type: 11, ...picture() }) => ({
  type: 9,
  components: times(texts, () => text()),
  accessory,
});

/** A message in the old way, and one of Components V2. */
export const legacy = (...rows: object[]) => ({ content: 'a', components: rows });
export const modern = (...components: object[]) => ({ flags: 32_768, components });
