export { itemArticle } from './entry.ts';
export { readHtml } from './page.ts';
export { readPlainText, plainTextCharactersMax } from './plain.ts';
export { labelLines } from './promo.ts';
