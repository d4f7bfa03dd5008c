import { serveWork } from './serve-work.ts';
import { storyWork } from './story-work.ts';

serveWork(storyWork);
