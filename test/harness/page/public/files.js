import { element } from './element.js';
import { icon } from './icon.js';

const units = ['bytes', 'KB', 'MB'];
const unitSize = 1024;

/**
 * A file that can be fetched. @param {{ filename: string, url: string, size?: number }} attachment
 */
export function fileElement({ filename, url, size }) {
  const isKept = /^https?:\/\//i.test(url);
  const name = isKept ? element('a', { href: url, download: filename }, filename) : filename;
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element(
      'div',
      {},
      element('p', { class: 'file-name' }, name),
      size !== undefined && element('p', { class: 'quiet' }, sizeText(size)),
    ),
    isKept &&
      element(
        'a',
        { class: 'file-fetch', href: url, download: filename, 'aria-label': `Download ${filename}` },
        '⤓',
      ),
  );
}

/** An attachment below a message: a picture is shown, anything else can be fetched. @param {any} attachment */
export function attachmentElement(attachment) {
  if (!/^image\/(png|jpeg|gif|webp)$/.test(attachment.content_type ?? '')) return fileElement(attachment);
  const alt = attachment.description ?? attachment.filename;
  return element('img', { class: 'attached', src: attachment.url, alt, title: alt, loading: 'lazy' });
}

/** @param {number} size */
function sizeText(size) {
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, size)) / Math.log(unitSize)));
  const amount = size / unitSize ** step;
  return `${step === 0 ? amount : amount.toFixed(2)} ${units[step]}`;
}
