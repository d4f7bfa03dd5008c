import type { Block } from '../../model/index.ts';

/** From this share of linked characters on, a block is a link and not a sentence with links in it. */
const linkOnlyDensity = 0.8;

/** Texts that fill less room than this are buttons, tags and names rather than headlines. */
const headlineWidthMin = 20;

/** Scripts whose characters say as much as two letters. */
const wide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/gu;

/** A number, day, time or share of one: a whole line of it is a stamp. */
const stamp = /^(?=.*\d)[\d\s.,:/|()年月日時分%+–—-]+(?:\p{L}{1,12}[\s.,]*){0,3}[\d\s.,:/|年月日時分-]*$/u;

const address = /^(?:(?:https?:\/\/)?[\w\u200b-]{2,}(?:\.[\w\u200b-]{2,})+(?:\/\S*)?|@\w+)$/u;

/** A longer line says more than when something was. */
const stampCharactersMax = 40;

const period = /[.…。।۔]["'”’»)\]]*$/u;
const outcry = /[!?！？؟]["'”’»)\]]*$/u;

/** The last characters are enough to see how a text ends; patterns never walk through a long one. */
const endOf = (text: string): string => text.trimEnd().slice(-6);

/** Whether a text ends as statements do. */
export const endsInPeriod = (text: string): boolean => period.test(endOf(text));

/** Whether a text ends as questions and outcries do. */
export const isQuestion = (text: string): boolean => outcry.test(endOf(text));

/** Whether a text begins with a small letter; scripts without them never do. */
export const beginsSmall = (text: string): boolean => /^["'“”„«»‘’¿¡([]*\p{Ll}/u.test(text.slice(0, 8));

/** Whether all letters of a text are capitals. */
export const isUpper = (text: string): boolean => text !== text.toLowerCase() && text === text.toUpperCase();

/** Whether a text is long enough for a headline. */
export const fillsLine = (text: string): boolean =>
  text.length + (text.match(wide)?.length ?? 0) >= headlineWidthMin;

/** Whether a line is a day, a time or a number, as sites set them below headlines. */
export const isStamp = (text: string): boolean =>
  text.length <= stampCharactersMax && stamp.test(text.trim());

/** Whether a text is the address of a page or the handle of somebody, and no words. */
export const isAddress = (text: string): boolean => address.test(text.trim());

/** Whether a block is a link and nothing else. */
export const isLinkOnly = ({ linkDensity }: Block): boolean => linkDensity >= linkOnlyDensity;

/** Whether a block is a heading by its tag. */
export const isHeading = ({ tag }: Block): boolean => /^h[1-6]$/.test(tag);

/** Whether a block is a line of plain text, of which no links are known. */
export const isLine = ({ tag }: Block): boolean => tag === 'line';
