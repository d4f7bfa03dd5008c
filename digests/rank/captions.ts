import type { Sentence } from '../model/index.ts';
import type { LanguageProfile } from '../text/index.ts';

/** A longer paragraph is no caption, whatever it ends with. */
const captionCharactersMax = 600;

/** "(Photo by Jane Doe)", "Photograph: The Guardian", "(AP Photo/Jane Doe)": a word, what follows it, and a name. */
const creditAtEnd = /(?<!\p{L})(\p{L}+)\s?(?::|\/|\bby\b)(?!\s?\p{Ll})[^.!?]{0,60}\.?[)\]]*\.?$/u;

const agency = 'AP|AFP|EPA|PA|AAP|dpa|Reuters|Getty(?:\\sImages)?|Associated Press|Xinhua|TTXVN';

/** "Jane Doe/Reuters", "(AFP/Getty Images)", "Jane Doe via Getty Images": an agency that sells pictures. */
const agencyAtEnd = new RegExp(String.raw`(?:[/|]|\bvia)\s?(?:${agency})(?:,\s?File)?[)\]]*\.?$`, 'u');

/** "Image copyright Reuters Image caption The boy ...". */
const labelAtStart = /^(\p{L}+)\s(?:copyright|caption)\s/u;

/** Whether a paragraph says what a picture shows, since it says whose picture it is. */
const isCaption = (paragraph: string, { credits }: LanguageProfile): boolean => {
  if (paragraph.length > captionCharactersMax) return false;
  const word = creditAtEnd.exec(paragraph)?.[1] ?? labelAtStart.exec(paragraph)?.[1];
  return (word !== undefined && credits.has(word.toLowerCase())) || agencyAtEnd.test(paragraph);
};

/** Where captions are more than this share of a text they are the text: a gallery, or a note with its credit. */
const captionShareMax = 0.5;

const charactersIn = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * The sentences of a text without those of captions: a caption tells what is to be seen, in sentences like any others,
 * and stands before the news. The last paragraph is kept, since an article itself may end with whose it is, and all
 * are where little else is there.
 */
export const withoutCaptions = <T extends Sentence>(
  text: string,
  sentences: readonly T[],
  profile: LanguageProfile,
): readonly T[] => {
  const last = sentences.at(-1)?.paragraph;
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  const captions = [...paragraphs].filter(([paragraph, said]) => {
    const written = text.slice(said[0]?.start, said.at(-1)?.end);
    return paragraph !== last && isCaption(written, profile);
  });
  const shown = captions.reduce((sum, [, said]) => sum + charactersIn(said), 0);
  if (shown === 0 || shown > captionShareMax * charactersIn(sentences)) return sentences;
  const left = new Set(captions.map(([paragraph]) => paragraph));
  return sentences.filter(({ paragraph }) => !left.has(paragraph));
};
