import { type SummaryOptions, summarizeStory } from '#digests/slow';
import { estimate, type Estimate } from './bootstrap.ts';
import { type Case, type SetName, sentencesBySet } from './datasets.ts';
import { rougeOf, type Rouge } from './rouge.ts';

/** The three measures in the order they are told. */
export const measures = ['r1', 'r2', 'rLsum'] as const;

/** An estimate for each measure. */
type Judgement = Readonly<Record<keyof Rouge, Estimate>>;

/** How a ranker does on a set, and how much better than LEAD it does, article by article. */
type Comparison = { readonly own: Judgement; readonly overLead: Judgement };

/** What a ranker quotes of a case, as many sentences as its set asks for. */
export const quote = (name: SetName, { articles }: Case, options: SummaryOptions = {}): readonly string[] =>
  summarizeStory(articles, { sentences: sentencesBySet[name], ...options }).sentences.map(({ text }) => text);

/** The paired comparison of a ranker with LEAD, which takes the same care with bylines, stamps and captions. */
export const compareWithLead = (
  name: SetName,
  cases: readonly Case[],
  options: SummaryOptions = {},
): Comparison => {
  const judge = (each: Case, chosen: SummaryOptions): Rouge =>
    rougeOf(quote(name, each, chosen), each.references, each.language);
  const own = cases.map((each) => judge(each, options));
  const lead = cases.map((each) => judge(each, { ...options, algorithm: 'lead' }));
  const judgement = (value: (rouge: Rouge, i: number, measure: keyof Rouge) => number): Judgement => {
    const of = (measure: keyof Rouge): Estimate => estimate(own.map((rouge, i) => value(rouge, i, measure)));
    return { r1: of('r1'), r2: of('r2'), rLsum: of('rLsum') };
  };
  return {
    own: judgement((rouge, _, measure) => rouge[measure]),
    overLead: judgement((rouge, i, measure) => rouge[measure] - (lead[i]?.[measure] ?? 0)),
  };
};

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The headlines that were put between the lines and that a summary quotes, as they stand in the text. */
export const leaksOf = (quoted: readonly string[], { promos }: Case): readonly string[] => {
  const text = folded(quoted.join(' '));
  const label = /^(?:\+\+|>>|• Related:|SEE ALSO:|READ MORE:|Read more:|MORE:)\s*/;
  return promos.filter((promo) => text.includes(folded(promo.replace(label, ''))));
};
