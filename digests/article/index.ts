export { readDocument } from './file.ts';
export { itemArticle } from './entry.ts';
export { readHtml } from './page.ts';
export { readPlainText } from './plain.ts';
export { labelLines } from './promo/index.ts';
