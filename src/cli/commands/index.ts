import type { Command } from '../command.ts';
import { article } from './article.ts';
import { backup } from './backup.ts';
import { digest } from './digest.ts';
import { doctor } from './doctor.ts';
import { feed } from './feed.ts';
import { group } from './group.ts';
import { lines } from './lines.ts';
import { migrate } from './migrate.ts';
import { pair } from './pair.ts';
import { register } from './register.ts';
import { restore } from './restore.ts';
import { sentences } from './sentences.ts';
import { start } from './start.ts';
import { summarize } from './summarize.ts';

/** Every command, in the order of the help: a new one is its file and its line here. */
export const commands: readonly Command[] = [
  start,
  doctor,
  register,
  backup,
  restore,
  migrate,
  summarize,
  digest,
  sentences,
  lines,
  article,
  feed,
  group,
  pair,
];
