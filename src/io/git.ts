import { execFile } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../usage-error.ts';

const execute = promisify(execFile);

const explain = (error: unknown, revision: string): UsageError => {
  if (!(error instanceof Error)) throw error;
  if ('code' in error && error.code === 'ENOENT')
    return new UsageError('--changed-since: git is not installed');
  const said = 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
  return new UsageError(`--changed-since ${revision}: ${said || 'no such revision'}`);
};

const git = async (args: readonly string[], cwd: string): Promise<string> => {
  const { stdout } = await execute('git', [...args], { cwd, maxBuffer: 1 << 28 });
  return stdout;
};

const splitNames = (output: string): readonly string[] => output.split('\0').filter(name => name !== '');

/** Where the history of this branch left that of `commit`; `commit` itself where nothing is shared or a clone is shallow. */
const forkPoint = async (commit: string, cwd: string): Promise<string> => {
  try {
    return (await git(['merge-base', commit, 'HEAD'], cwd)).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return commit;
    throw error;
  }
};

/**
 * Files that this branch changed since `revision` or that git does not know yet, relative to `cwd` with `/`.
 * @throws UsageError when there is no git, no repository or no such revision.
 */
export const listChanged = async (revision: string, cwd: string): Promise<ReadonlySet<string>> => {
  try {
    const root = resolve(cwd, (await git(['rev-parse', '--show-cdup'], cwd)).trim());
    const commit = (
      await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], cwd)
    ).trim();
    const changed = await git(
      ['diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', await forkPoint(commit, root), '--'],
      root,
    );
    const fresh = await git(['ls-files', '--others', '--exclude-standard', '-z'], root);
    const names = [...splitNames(changed), ...splitNames(fresh)];
    return new Set(names.map(name => relative(cwd, resolve(root, name)).split(sep).join('/')));
  } catch (error) {
    throw explain(error, revision);
  }
};
