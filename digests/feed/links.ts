import { Tokenizer } from 'htmlparser2';
import { resolveAddress } from './address.ts';

/** Attributes of HTML whose value is one address. */
const addressed = new Set(['href', 'src', 'cite', 'poster', 'action', 'data', 'longdesc', 'background']);

/** Whether any address may be relative: most HTML in feeds has none, and is not taken apart. */
const relativeSign =
  /\b(?:href|src|cite|poster|action|data|longdesc|background)\s*=\s*(?:["']\s*)?(?![a-z][a-z\d+.-]*:|["'#\s>])/i;

/**
 * HTML with the addresses of its links and pictures made absolute; all else stays as it is written, and so does an
 * address that cannot be resolved. Cost: linear.
 */
export const absoluteLinks = (html: string, baseUrl: string | null): string => {
  if (baseUrl === null || !relativeSign.test(html)) return html;
  const pieces: string[] = [];
  let copied = 0;
  let name = '';
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        const absolute = addressed.has(name) ? absoluteValue(html.slice(start, end), baseUrl) : null;
        if (absolute === null) return;
        pieces.push(html.slice(copied, start), absolute);
        copied = end;
      },
      onattribend: ignore,
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces.join('') + html.slice(copied);
};

/** `null` where the value stays: an address with its scheme, a place on the same page, or none at all. */
const absoluteValue = (value: string, baseUrl: string): string | null => {
  if (/^\s*(?:[a-z][a-z\d+.-]*:|#|$)/i.test(value)) return null;
  const address = value.replaceAll('&amp;', '&');
  return resolveAddress(address, baseUrl)?.replaceAll('&', '&amp;').replaceAll("'", '%27') ?? null;
};
