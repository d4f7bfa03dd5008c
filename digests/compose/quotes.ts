import type { Article, NewsStory, Quote, ScoredSentence } from '../model/index.ts';
import { summarizeStory } from '../rank/index.ts';
import { claimsOf, sentencesOf, sharedWith, type Claims } from './claims.ts';
import { publisherOf } from './publishers.ts';
import { openTold } from './novelty.ts';
import type { QuoteBudget } from './tiers.ts';

/** Sentences that are weighed against each other; every choice of three among them is looked at. */
const candidatesMax = 12;

/** Of the best sentences many say the same, and for an update most may have been told: so more are asked for. */
const sentencesAsked = 30;

/** Articles of one story that are read for quotations, the fullest first. */
const articlesMax = 12;

/** A sentence that another publisher says at least this share of is said by both. */
const agreeingShareMin = 0.6;

/** A sentence of fewer terms says too little for others to agree with. */
const agreeingTermsMin = 4;

/** A sentence that an earlier quotation says most of repeats it in other words. */
const repeatedShareMin = 0.35;

/** Of the way from the weakest to the best, a sentence that is worth its room has gone this much. */
const worthMin = 0.2;

/** Of a handful of sentences none is so weak that it had better be left out. */
const sentencesFew = 5;

/** What each further publisher that says the same is worth, where the best sentence is worth 1. */
const agreementWeight = 0.15;

const closed = /[\p{Sentence_Terminal}…]["'”’»)\]]*$/u;
const asks = /[?？؟]["'”’»)\]]*$/u;
const openBracket = /^(?:\[[^\]]*|\([^)]*)$/u;
const captioned = /^\p{L}+(?:\s\p{L}+)?:\s\p{Lu}/u;

/** A sentence that may be quoted. `value` is over 0, the best one's near 1. */
type Candidate = {
  readonly sentence: ScoredSentence;
  readonly claims: Claims;
  readonly quote: Quote;
  readonly value: number;
};

/** What each publisher says of a story, sentence by sentence. */
type Voices = ReadonlyMap<string, readonly Claims[]>;

const voicesOf = (articles: readonly Article[]): Voices => {
  const voices = new Map<string, readonly Claims[]>();
  for (const article of articles) {
    const claims = sentencesOf(article).map((sentence) => sentence.claims);
    const publisher = publisherOf(article);
    voices.set(publisher, [...(voices.get(publisher) ?? []), ...claims]);
  }
  return voices;
};

/** How many publishers say what a sentence says; its own among them. */
const publishersSaying = (claims: Claims, publisher: string, voices: Voices): number => {
  if (claims.weights.size < agreeingTermsMin) return 1;
  const others = voices.entries().filter(([name]) => name !== publisher);
  const agree = others.filter(([, said]) =>
    said.some((other) => sharedWith(claims, other) >= agreeingShareMin),
  );
  return 1 + agree.toArray().length;
};

/** The sentences that may be quoted, those of an update only where they are new. Reading order. */
const candidatesOf = (story: NewsStory, articles: readonly Article[]): readonly Candidate[] => {
  const summary = summarizeStory(articles, { sentences: sentencesAsked });
  const told = openTold(story);
  const voices = articles.length > 1 ? voicesOf(articles) : new Map<string, readonly Claims[]>();
  const weakest = Math.min(...summary.sentences.map(({ score }) => score));
  const span = Math.max(...summary.sentences.map(({ score }) => score)) - weakest || 1;
  const prose = summary.sentences.filter(({ text }) => isProse(text));
  const all = (prose.length > 0 ? prose : summary.sentences).map((sentence): Candidate => {
    const article = articles[sentence.document];
    const publisher = article === undefined ? '' : publisherOf(article);
    const claims = claimsOf(sentence.text, summary.language);
    const publishersAgreeing = publishersSaying(claims, publisher, voices);
    const quote = { text: sentence.text, url: article?.url ?? null, publisher, publishersAgreeing };
    const agreement = agreementWeight * (publishersAgreeing - 1);
    // Squared, since two sentences that matter are worth more than three that hardly do.
    return { sentence, claims, quote, value: (0.05 + (sentence.score - weakest) / span + agreement) ** 2 };
  });
  const worthy = all.filter(
    ({ sentence }) => (sentence.score - weakest) / span >= worthMin || all.length < sentencesFew,
  );
  const fresh = worthy.filter(({ claims }) => story.told.length === 0 || told.isNew(claims));
  return fresh.toSorted((a, b) => b.value - a.value).slice(0, candidatesMax);
};

/**
 * Whether a sentence tells something by itself. Headings and captions that run into it end without a full stop, or
 * begin like a credit ("Photos: ..."); a question tells nothing, and of a bracket that stays open half is missing.
 */
const isProse = (text: string): boolean =>
  closed.test(text) && !captioned.test(text) && !asks.test(text) && !openBracket.test(text);

const stands = ({ sentence }: Candidate, chosen: readonly Candidate[]): boolean =>
  !sentence.leans ||
  chosen.some(
    (each) => each.sentence.document === sentence.document && each.sentence.index === sentence.index - 1,
  );

const repeats = ({ claims }: Candidate, said: readonly Claims[]): boolean =>
  said.some((other) => sharedWith(claims, other) >= repeatedShareMin);

const length = (chosen: readonly Candidate[]): number =>
  chosen.reduce((sum, { sentence }) => sum + sentence.text.length, 0);

/** All choices of at most `max` of some candidates, the empty one too. */
const choicesOf = (candidates: readonly Candidate[], max: number): readonly (readonly Candidate[])[] =>
  candidates.reduce<readonly (readonly Candidate[])[]>(
    (choices, candidate) => [
      ...choices,
      ...choices.filter((choice) => choice.length < max).map((choice) => [...choice, candidate]),
    ],
    [[]],
  );

/** Each article opens by telling the whole story: the openings of two tell it twice, in whatever words. */
const openings = (choice: readonly Candidate[]): number =>
  choice.filter(({ sentence }) => sentence.index === 0).length;

const isWhole = (choice: readonly Candidate[]): boolean =>
  openings(choice) <= 1 &&
  choice.every((each) => stands(each, choice)) &&
  choice.every(
    (each, place) =>
      !repeats(
        each,
        choice.toSpliced(place, 1).map(({ claims }) => claims),
      ),
  );

const valueOf = (choice: readonly Candidate[]): number => choice.reduce((sum, { value }) => sum + value, 0);

/** The order to read them in: the article with the most telling sentence first, each article's in their own order. */
const inReadingOrder = (choice: readonly Candidate[]): readonly Candidate[] => {
  const best = (document: number): number =>
    Math.max(...choice.filter((each) => each.sentence.document === document).map(({ value }) => value));
  return choice.toSorted(
    ({ sentence: a }, { sentence: b }) =>
      (a.document === b.document ? 0 : best(b.document) - best(a.document)) ||
      a.document - b.document ||
      a.start - b.start,
  );
};

/**
 * The sentences that a digest quotes of a story, verbatim, each with its page and how many publishers say the same:
 * the most telling that fit the budget together, each understood without another that is not quoted, none saying what
 * another says. Of an update only what is new is quoted.
 * Where every key sentence is longer than the budget, the story is shown by its headline alone.
 * @param said what the edition quotes already
 * Cost: that of summarizing the story's articles, 12 at most.
 */
export const quotesOf = (
  story: NewsStory,
  { sentences, charactersMax }: QuoteBudget,
  said: readonly Quote[] = [],
): readonly Quote[] => {
  if (sentences === 0) return [];
  const articles = story.articles.slice(0, articlesMax);
  const before = said.map(({ text }) => claimsOf(text, 'und'));
  const candidates = candidatesOf(story, articles).filter((each) => !repeats(each, before));
  const fitting = choicesOf(candidates, sentences).filter(
    (choice) => length(choice) <= charactersMax && isWhole(choice),
  );
  const best = fitting.reduce((found, choice) => (valueOf(choice) > valueOf(found) ? choice : found), []);
  return inReadingOrder(best).map(({ quote }) => quote);
};
