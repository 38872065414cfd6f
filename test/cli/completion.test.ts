import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { completionScript, SHELL_NAMES } from '../../src/cli/completion.ts';
import { COMMANDS } from '../../src/commands/index.ts';

test.each(SHELL_NAMES)('%s completes every command and its options', shell => {
  const script = completionScript(shell, COMMANDS);
  for (const { name, options } of COMMANDS) {
    expect(script).toContain(name);
    for (const { flags } of options) expect(script).toContain(/--([a-z-]+)/.exec(flags)?.[1]);
  }
});

test.each([
  ['cisc fig', 1, 'figures'],
  ['cisc figures --form', 2, '--format'],
  ['cisc figures --format nd', 3, 'ndjson'],
])('bash completes %s', (line, index, expected) => {
  const words = line.split(' ').map(word => `'${word}'`);
  const script = `${completionScript('bash', COMMANDS)}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=${index}; _cisc; echo "\${COMPREPLY[*]}"`;
  expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim()).toBe(expected);
});
