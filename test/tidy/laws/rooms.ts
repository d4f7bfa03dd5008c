/** Inside a ring the rooms are ordered, and nothing lies off the plan. */
import { type Law, eachSource } from '../law.ts';
import type { Edge } from '../tree.ts';

/** A hall may enter every room, so only a known rank can stand in the way. */
const isRightwards = ({ from, to }: Edge): boolean => {
  if (from.place.ring === undefined || from.place.ring !== to.place.ring) return false;
  if (from.place.room === to.place.room || from.place.ring === 'test') return false;
  if (from.place.rank === undefined) return false;
  return to.place.rank === undefined ? !from.place.inHall : to.place.rank >= from.place.rank;
};

const leftwards: Law = {
  claim: 'a room imports only rooms to its left',
  check: ({ edges }) =>
    edges
      .filter((edge) => edge.link.kind !== 'address' && isRightwards(edge))
      .map(({ from, to, link }) => ({
        path: from.path,
        line: from.lineAt(link.start),
        fault: `imports ${to.path}, which is not to the left of ${from.place.room}`,
        remedy: 'take the value as an argument, or move what both need to a room on the left',
      })),
  breaks: [
    {
      files: { 'digests/feed/x.ts': "import { a } from '../post/y.ts';", 'digests/post/y.ts': '' },
      says: 'digests/feed/x.ts:1: imports digests/post/y.ts, which is not to the left of digests/feed',
    },
    {
      files: { 'src/net/x.ts': "import { a } from '../store/y.ts';", 'src/store/y.ts': '' },
      says: 'left of src/net',
    },
    {
      files: { 'src/jobs/x.ts': "import { c } from '../config.ts';", 'src/config.ts': '' },
      says: 'imports src/config.ts',
    },
    {
      files: { 'src/discord/x.ts': "import type { A } from '../app.ts';", 'src/app.ts': '' },
      says: 'imports src/app.ts',
    },
    {
      files: { 'digests/post/x.ts': "import { a } from '../index.ts';", 'digests/index.ts': '' },
      says: 'digests/index.ts',
    },
    {
      files: { 'src/jobs/x.ts': "import { a } from '../door.ts';", 'src/door.ts': '' },
      says: 'imports src/door.ts',
    },
    {
      files: { 'src/config.ts': "import { a } from './app.ts';", 'src/app.ts': '' },
      says: 'left of src/config',
    },
    {
      files: { 'commands/ports.ts': "import { a } from './command.ts';", 'commands/command.ts': '' },
      says: 'commands/ports',
    },
    {
      files: { 'commands/help.ts': "import { a } from './digest.ts';", 'commands/digest.ts': '' },
      says: 'commands/help',
    },
    {
      files: { 'commands/help.ts': "import { a } from './index.ts';", 'commands/index.ts': '' },
      says: 'commands/help',
    },
  ],
  keeps: [
    { files: { 'digests/post/x.ts': "import { a } from '../feed/y.ts';", 'digests/feed/y.ts': '' } },
    {
      files: { 'digests/feed/x.ts': "import { a } from './formats/y.ts';", 'digests/feed/formats/y.ts': '' },
    },
    { files: { 'digests/index.ts': "export { a } from './post/y.ts';", 'digests/post/y.ts': '' } },
    { files: { 'src/app.ts': "import { c } from './config.ts';", 'src/config.ts': '' } },
    { files: { 'src/app.ts': "import { a } from './door.ts';", 'src/door.ts': '' } },
    { files: { 'src/cli/x.ts': "import { start } from '../app.ts';", 'src/app.ts': '' } },
    { files: { 'commands/help.ts': "import { a } from './options.ts';", 'commands/options.ts': '' } },
    { files: { 'commands/index.ts': "import { help } from './help.ts';", 'commands/help.ts': '' } },
  ],
};

/** Settings of tools stand at the top because the tools look for them there. */
const isToolSetting = (path: string): boolean => /^[\w.]+\.config\.\w+$/.test(path);

const onPlan: Law = {
  claim: 'every file of code is in a room of the plan',
  check: eachSource(({ path, place }) => {
    const isStray =
      place.ring === undefined ? !isToolSetting(path) : place.rank === undefined && !place.inHall;
    if (!isStray) return [];
    const remedy =
      place.ring === undefined
        ? 'move it into digests, commands, src or test'
        : 'move it, or draw the room in test/tidy/plan.ts';
    return [{ path, line: 1, fault: 'is in no room of the plan', remedy }];
  }),
  breaks: [
    {
      files: { 'digests/stuff/x.ts': '' },
      says: 'digests/stuff/x.ts:1: is in no room of the plan; move it, or draw',
    },
    { files: { 'src/workers/x.ts': '' }, says: 'in no room' },
    { files: { 'test/unit/x.test.ts': '' }, says: 'in no room' },
    { files: { 'scripts/x.ts': '' }, says: 'move it into digests, commands, src or test' },
  ],
  keeps: [
    { files: { 'digests/feed/x.ts': '', 'src/main.ts': '', 'vitest.config.ts': '' } },
    { files: { 'commands/schedule/add.ts': '', 'test/harness/x.ts': '', 'test/tidy.test.ts': '' } },
  ],
};

/** Laws about what lies inside one ring. */
export const roomLaws: readonly Law[] = [leftwards, onPlan];
