#!/usr/bin/env node
/** The command line: `broadsheet ...`. What it does is in cli/; this file ties it to the process. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

/** The operator's settings, as `npm start` reads them too; what the environment says itself goes before. */
const settingsFile = '.env';

// Compiled once and kept, the code loads in half the time. What is imported before this line is not kept.
enableCompileCache();
const [{ runCommandLine }, { createTerminal }, { environment, readConfig }] = await Promise.all([
  import('./cli/run.ts'),
  import('./cli/terminal.ts'),
  import('./config.ts'),
]);

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure. Whatever else keeps
// standard output from being written, such as a full disk, is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`broadsheet: Standard output could not be written (${error.code}).\n`);
  process.exit(1);
});
// When the messages cannot be written, there is nobody left to tell.
process.stderr.on('error', () => {});

if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: createTerminal(process),
  configured: readConfig(environment),
});
