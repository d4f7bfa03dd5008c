import type { Article, Line, Post, PostBlock, Problem, Summary } from '../model/index.ts';
import { cutHeadline } from './cut.ts';
import type { Phrases } from './phrases/index.ts';
import { block, dotted, link } from './spans.ts';

/** Headlines longer than this wrap to a third line on a phone. */
const titleCharactersMax = 120;

/** More keyphrases than this say less than fewer do. */
const keyphrasesMax = 6;

const relatedBlocks = (summary: Summary, phrases: Phrases): PostBlock[] =>
  summary.related.length === 0
    ? []
    : [
        block('note', phrases.summary.related.trim()),
        {
          kind: 'list',
          items: summary.related.map((headline): Line => [cutHeadline(headline, titleCharactersMax)]),
        },
      ];

const titleBlock = ({ title, url }: Article, phrases: Phrases): PostBlock => {
  const headline = cutHeadline(title ?? phrases.summary.untitled, titleCharactersMax);
  const line = [link(headline, url)];
  if (url === null) return { kind: 'headline', line };
  const button = { kind: 'open', label: phrases.summary.read, url } as const;
  return { kind: 'headline', line, beside: { kind: 'button', button } };
};

/** Puts the key sentences of an article into words: title, sentences, what it is about, related headlines, source. */
export const summaryPost = (article: Article, summary: Summary, phrases: Phrases): Post => {
  const about = summary.keyphrases.slice(0, keyphrasesMax).join(', ');
  return {
    blocks: [
      titleBlock(article, phrases),
      ...summary.sentences.map(({ text }): PostBlock => ({ kind: 'quote', text })),
      ...(about === '' ? [] : [block('note', phrases.summary.keyphrases, about)]),
      ...relatedBlocks(summary, phrases),
      block(
        'note',
        ...dotted(article.siteName === null ? [] : [article.siteName], [
          phrases.summary.words(summary.wordsRead, summary.wordsQuoted),
        ]),
      ),
    ],
  };
};

/** Tells a person what went wrong. */
export const problemPost = (problem: Problem, phrases: Phrases): Post => ({
  blocks: [block('paragraph', ...phrases.problemLine(problem))],
});
