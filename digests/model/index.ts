export type { Article, Block, LineLabel } from './article.ts';
export type {
  Coverage,
  Digest,
  DigestStory,
  FactorName,
  HeldReason,
  HeldStory,
  Quote,
  StoryDetail,
  StoryFile,
  StoryScore,
  Tier,
} from './digest.ts';
export type { Feed, FeedFormat, FeedItem } from './feed.ts';
export type { Form, FormField, PostButton, PostChoice, PostSelect } from './controls.ts';
export { named } from './named.ts';
export type { Beside, Line, Post, PostBlock, Span, WrittenBlock } from './post.ts';
export type { Expense, Problem, ProblemCode, ProblemOf, RefusalReason } from './problem.ts';
export type { DigestStyle, Filter, Interests, Recipe, RecipeKind, Topic } from './recipe.ts';
export { done, failed, type Result } from './result.ts';
export type { PartName, ScoredSentence, Sentence, Summary } from './sentence.ts';
export type { NewsArticle, NewsStory, RelatedHeadline, SourceFacts, Story } from './story.ts';
export type { Timetable, Weekday } from './timetable.ts';
export type { ScheduleTrace, StoryTrace, TraceVerdict } from './trace.ts';
export type { Vote } from './vote.ts';
