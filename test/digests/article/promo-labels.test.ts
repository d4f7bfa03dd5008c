import { describe, expect, test } from 'vitest';
import { judgeBlocks, labelLines, lineBlock } from '../../../digests/article/promo/index.ts';

const before = 'The council closed the bridge on Tuesday after inspectors found cracks.';
const after = 'The mayor said that it would stay closed for weeks.';

/** What becomes of a line between two lines of prose: its headline, `dropped` or `prose`. */
const fateOf = (line: string, language: string | null): string => {
  const verdict = judgeBlocks([before, line, after].map(lineBlock), language)[1];
  return verdict?.kind === 'related' ? verdict.headline : (verdict?.kind ?? '');
};

describe('a label is known in any dress', () => {
  test.each([
    ['👉 Read more: Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['READ MORE 👉 Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['[Read more] Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['【関連記事】通行料がまた上がる', '通行料がまた上がる', 'ja'],
    ['READ MORE | Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['\u200fRelated: Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['Read\u00a0more\u202f: Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['Don’t miss: Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['MAS INFORMACION: Sube el peaje del túnel', 'Sube el peaje del túnel', 'es'],
    ['İLGİLİ HABER: Tünel ücreti arttı', 'Tünel ücreti arttı', 'tr'],
    ['Read more about the bridge: Tunnel fees rise', 'Tunnel fees rise', 'en'],
    ['LIRE AUSSI SUR PONT.FR >> Le tunnel coûte plus cher', 'Le tunnel coûte plus cher', 'fr'],
    ['(Leggi anche su: Il tunnel costa di più)', 'Il tunnel costa di più', 'it'],
    ['PHOTOS: The bridge through the years', 'The bridge through the years', 'en'],
    ['Tunnel fees rise again [Read more]', 'Tunnel fees rise again', 'en'],
    ['Tunnel fees rise again - read more', 'Tunnel fees rise again', 'en'],
    ['Tunnel fees rise again >>>', 'Tunnel fees rise again', 'en'],
    ['Read more: Is the tunnel safe?', 'Is the tunnel safe?', 'en'],
    ['Read more: www.example.org/tunnel', 'dropped', 'en'],
    ['Read more: Sign up for our newsletter', 'dropped', 'en'],
  ])('%j becomes %j', (line, fate, language) => expect(fateOf(line, language)).toBe(fate));
});

describe('some labels need nothing between them and their headline', () => {
  test.each([
    ['Les også En bro for alle årstider', 'En bro for alle årstider', 'no'],
    ['Les også En bro for alle årstider', 'En bro for alle årstider', 'nb-NO'],
    ['Lees ook De tunnel wordt duurder', 'De tunnel wordt duurder', 'nl'],
    ['Lire aussi Le tunnel coûte plus cher', 'Le tunnel coûte plus cher', 'fr'],
    ['READ MORE Tunnel fees rise again', 'Tunnel fees rise again', 'en'],
    ['ข่าวที่เกี่ยวข้องค่าผ่านอุโมงค์ขึ้นอีกครั้งในปีนี้', 'ค่าผ่านอุโมงค์ขึ้นอีกครั้งในปีนี้', 'th'],
    ['Lees ook De tunnel wordt volgens de raad duurder.', 'prose', 'nl'],
    ['Lees ook de brief van de raad', 'prose', 'nl'],
  ])('%j becomes %j', (line, fate, language) => expect(fateOf(line, language)).toBe(fate));
});

describe('languages', () => {
  test.each([
    ['el', 'Διαβάστε επίσης: Ακριβότερη η σήραγγα'],
    ['ro', 'Citește și: Tunelul se scumpește'],
    ['hu', 'Kapcsolódó cikk: Drágább lesz az alagút'],
    ['uk', 'Читайте також: Проїзд дорожчає'],
    ['bg', 'Прочетете още: Тунелът поскъпва'],
    ['sk', 'Prečítajte si aj: Tunel zdražie'],
    ['hr', 'Pročitajte i: Tunel poskupljuje'],
    ['bs', 'Pročitajte i: Tunel poskupljuje'],
    ['sr', 'Прочитајте и: Тунел поскупљује'],
    ['ca', 'Llegeix també: El túnel s’apuja'],
    ['lt', 'Taip pat skaitykite: Tunelis brangsta'],
    ['ar', 'اقرأ أيضا: رسوم النفق ترتفع'],
    ['fa', 'بیشتر بخوانید: عوارض تونل گران شد'],
    ['he', 'קראו גם: המנהרה מתייקרת'],
    ['hi', 'यह भी पढ़ें: सुरंग का शुल्क बढ़ा'],
    ['ko', '관련 기사: 터널 통행료 인상'],
    ['zh-TW', '延伸閱讀：隧道通行費調漲'],
  ])('%s', (language, line) => {
    const headline = line.split(/[:：]\s*/)[1];
    expect(fateOf(line, language)).toBe(headline);
    expect(fateOf(line, null)).toBe(headline);
  });
});

describe('calls, advertisements and notes about them are dropped', () => {
  test.each([
    ['Follow the Harbour Post on Facebook and Instagram.', 'en'],
    ['Read more about the letter from the council here.', 'en'],
    ['Jane Roe covers bridges. Follow her on Twitter @janeroe.', 'en'],
    ['Advertisement · Scroll to continue', 'en'],
    ['- Anzeige -', 'de'],
    ['Neues vom Hafen: Hier kostenlos für den Hafen-Newsletter anmelden!', 'de'],
    ['Suscríbete para comentar', 'es'],
    ['Inscrivez-vous à notre newsletter', 'fr'],
    ['© 2031 Harbour Post. All rights reserved.', 'en'],
    ['More from the Harbour Post', 'en'],
  ])('%j', (line, language) => expect(fateOf(line, language)).toBe('dropped'));
});

describe('prose stays prose', () => {
  test.each([
    ['da', '» Vi går nu'],
    ['da', '– Hvor skal du hen?'],
    ['da', '»Læs også brevet,« sagde hun.'],
    ['fr', '— Je ne sais pas'],
    ['fr', '« À lire absolument », dit-elle.'],
    ['fr', 'Publicité mensongère : la mairie condamnée'],
    ['de', '+++ Der Rat tritt zusammen +++'],
    ['de', '11.13 Uhr: Der Rat tritt zusammen'],
    ['de', 'Anzeige gegen den Bürgermeister erstattet'],
    ['de', 'Mehr Geld für Kinder'],
    ['de', 'Hintergrund'],
    ['en', 'Related: the two councils share one engineer.'],
    ['en', 'Related to this, the mayor resigned.'],
    ['en', 'Recommended dose: two a day'],
    ['en', 'Watch the birds'],
    ['en', 'Watch the birds over the harbour at dusk'],
    ['en', 'More: "I never said that."'],
    ['en', 'What did you read next?'],
    ['en', 'Harbour 3, Bridge 2'],
    ['en', '200 g flour'],
    ['en', 'Sign of the times'],
    ['en', 'Download the file and unzip it.'],
    ['en', 'Click the button to open the settings.'],
    ['en', 'Our latest research shows that it rains.'],
    ['en', 'Subscribe buttons were removed from the page.'],
    ['en', 'Follow the river to the sea'],
    ['en', 'He told fans to follow him on Twitter.'],
    ['en', '"Stay at home. Follow the news," the council wrote on Twitter.'],
    ['en', 'Share prices fell on Tuesday'],
    ['en', '>>> print("closed")'],
    ['es', 'Además: el puente cerró.'],
    ['es', 'Más de cien vecinos protestan'],
    ['it', 'Leggi che cambiano il mondo'],
    ['pl', 'Reklama na billboardach zniknęła'],
    ['ru', 'Читайте книги детям'],
    ['sv', 'Läs boken först'],
    ['ko', '관련 기사를 쓴 기자가 말했다.'],
    ['zh', '相关部门表示将调查此事'],
    ['ar', 'شارك اللاعب في المباراة'],
  ])('%s: %s', (language, line) => {
    expect(fateOf(line, language)).toBe('prose');
    expect(fateOf(line, null)).toBe('prose');
  });
});

test('a list of words that are labels too stays, whatever is below them', () =>
  expect(labelLines([before, 'Photos', 'What the engineers found', after], 'en')).not.toContain('promo'));

test('a list ends at its bound, at prose, and leaves marks without words alone', () =>
  expect(labelLines([before, 'Read next', '___', after], 'en')).toEqual([
    'prose',
    'promo',
    'prose',
    'prose',
  ]));
