import { CommanderError } from 'commander';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../usage-error.ts';
import { createProgram } from './program.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

/** Exit code for what went wrong. Only what the caller did is said in one line; anything else is our bug. */
const explain = (error: unknown, { warn }: World): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UsageError)) throw error;
  warn(`cisc: ${error.message}`);
  return 2;
};

/** Runs what was typed behind `cisc` and returns the exit code. */
export const runCommandLine = async (
  typed: readonly string[],
  commands: readonly Command[],
  world: World,
): Promise<number> => {
  let exitCode = 0;
  const printed: string[] = [];
  const program = createProgram(world.version, commands, {
    run: async call => {
      exitCode = await run(call, world);
    },
    print: text => printed.push(text),
    complain: text => world.warn(text.replace(/\n$/, '')),
    width: world.width,
  });
  try {
    await program
      .parseAsync(typed, { from: 'user' })
      .finally(() => (printed.length > 0 ? world.write(printed, null) : undefined));
    return exitCode;
  } catch (error) {
    return explain(error, world);
  }
};
