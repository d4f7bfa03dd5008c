import { childrenNamed, type Element, isElement } from '../xml/index.ts';
import { attributeAddress } from './modules.ts';

/** Elements that may name a picture or hold one that does. */
const holderNames: ReadonlySet<string> = new Set([
  'media:group',
  'media:content',
  'media:thumbnail',
  'enclosure',
  'link',
  'atom:link',
  'itunes:image',
]);

const isHolder = (child: Element | string): child is Element =>
  isElement(child) && holderNames.has(child.name);

const isPicture = ({ attributes }: Element): boolean =>
  attributes.get('medium') === 'image' || (attributes.get('type') ?? '').startsWith('image/');

/** The picture that an entry carries: in Media RSS, as an enclosure in RSS or Atom, for iTunes. */
export const pictureOf = (entry: Element): string | null => {
  const direct = entry.children.filter(isHolder);
  if (direct.length === 0) return null;
  const holders = direct.flatMap((holder) => [
    holder,
    ...(holder.name === 'media:group' ? childrenNamed(holder, 'media:content') : []),
  ]);
  const thumbnail =
    holders.find(({ name }) => name === 'media:thumbnail') ??
    holders.flatMap((holder) => childrenNamed(holder, 'media:thumbnail'))[0];
  const pictureIn = (name: string): Element | undefined =>
    holders.find((holder) => holder.name === name && isPicture(holder));
  const linked = holders.find((holder) => holder.attributes.get('rel') === 'enclosure' && isPicture(holder));
  return (
    attributeAddress(pictureIn('media:content'), 'url') ??
    attributeAddress(thumbnail, 'url') ??
    attributeAddress(pictureIn('enclosure'), 'url') ??
    attributeAddress(linked, 'href') ??
    attributeAddress(
      holders.find(({ name }) => name === 'itunes:image'),
      'href',
    )
  );
};
