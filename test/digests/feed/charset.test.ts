import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../digests/feed/index.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const wide = (text: string, bytesEach: 2 | 4, littleEndian: boolean): Uint8Array => {
  const units =
    bytesEach === 2
      ? text.split('').map((unit) => unit.charCodeAt(0))
      : Array.from(text, (c) => c.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * bytesEach));
  units.forEach((unit, i) =>
    bytesEach === 2 ? view.setUint16(i * 2, unit, littleEndian) : view.setUint32(i * 4, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
};

const xml = '<?xml version="1.0"?><a>é€😀</a>';

describe('bytes become text', () => {
  test.each([
    ['UTF-8', utf8(xml), null, xml],
    ['UTF-8 with a mark', utf8(`\ufeff${xml}`), null, xml],
    ['UTF-8 in spite of a wrong header', utf8(xml), 'text/xml; charset=iso-8859-1', xml],
    ['UTF-16 little-endian', wide(xml, 2, true), null, xml],
    ['UTF-16 big-endian', wide(xml, 2, false), null, xml],
    ['UTF-16 little-endian with a mark', wide(`\ufeff${xml}`, 2, true), 'text/xml; charset=utf-8', xml],
    ['UTF-16 big-endian with a mark', wide(`\ufeff${xml}`, 2, false), null, xml],
    ['UTF-32 little-endian', wide(xml, 4, true), null, xml],
    ['UTF-32 big-endian with a mark', wide(`\ufeff${xml}`, 4, false), null, xml],
    ['the charset of the header', latin1('<a>\xa4</a>'), 'text/xml; charset="ISO-8859-15"', '<a>€</a>'],
    [
      'the header before the declaration',
      latin1('<?xml encoding="koi8-r"?>\xa4'),
      'a/b;charset=iso-8859-15',
      '<?xml encoding="koi8-r"?>€',
    ],
    [
      'the charset of the declaration',
      latin1("<?xml version='1.0' encoding='windows-1251'?>\xcf"),
      'text/xml',
      "<?xml version='1.0' encoding='windows-1251'?>П",
    ],
    [
      'the charset of a page',
      latin1('<meta charset=windows-1251>\xcf'),
      'text/html',
      '<meta charset=windows-1251>П',
    ],
    ['a header that names no encoding', latin1('<a>\xe9</a>'), 'text/xml; charset=none', '<a>é</a>'],
    [
      'a declaration that lies about UTF-8',
      latin1('<?xml encoding="utf-8"?>\x80 caf\xe9'),
      null,
      '<?xml encoding="utf-8"?>€ café',
    ],
    ['plain ASCII', latin1('<a>x</a>'), null, '<a>x</a>'],
    ['nothing', new Uint8Array(), null, ''],
  ])('from %s', (_name, bytes, contentType, text) => expect(decodeText(bytes, contentType)).toBe(text));

  test('whatever they are', () =>
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, contentType) => {
        expect(decodeText(bytes, contentType)).toBeTypeOf('string');
      }),
    ));

  test('and text that was written as UTF-8 comes back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = `<é>${text}`.toWellFormed();
        expect(decodeText(utf8(written), 'text/xml; charset=koi8-r')).toBe(written);
      }),
    ));
});
