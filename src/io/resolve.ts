import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import glob from 'fast-glob';
import type { Diagnostic } from '../diagnostic.ts';

/** What the inputs of a run come to: files in one fixed order, whatever the order of the arguments. */
export interface Resolved {
  /** Relative to the working directory, with `/`. */
  readonly files: readonly string[];
  readonly stdin: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const portable = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

const trouble = (code: string, message: string, file: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  file,
});

const kindOf = async (path: string): Promise<'file' | 'folder' | 'missing'> => {
  const entry = await stat(path).catch(() => null);
  if (entry === null) return 'missing';
  return entry.isDirectory() ? 'folder' : 'file';
};

/** Links to files are read; those to folders are not followed: one that leads upwards would never end. */
const findFiles = async (pattern: string, cwd: string): Promise<string[]> => {
  const options = { cwd, absolute: true, onlyFiles: false, suppressErrors: true, followSymbolicLinks: false };
  const entries = await glob(pattern, { ...options, objectMode: true });
  const files: string[] = [];
  for (const { path, dirent } of entries) {
    const isFile = dirent.isSymbolicLink() ? (await kindOf(path)) === 'file' : dirent.isFile();
    if (isFile) files.push(path);
  }
  return files;
};

const resolveInput = async (
  input: string,
  cwd: string,
  extensions: readonly string[],
): Promise<{ files: readonly string[]; diagnostics: readonly Diagnostic[] }> => {
  const path = resolve(cwd, input);
  const kind = await kindOf(path);
  if (kind === 'file') return { files: [path], diagnostics: [] };
  if (kind === 'folder') {
    const files = await findFiles(`**/*.{${extensions.join(',')}}`, path);
    const none = trouble(
      'no-texts',
      `no texts in folder ${input}: looked for .${extensions.filter(extension => !extension.endsWith('.gz')).join(' .')}`,
      input,
    );
    return { files, diagnostics: files.length === 0 ? [none] : [] };
  }
  if (!glob.isDynamicPattern(input))
    return { files: [], diagnostics: [trouble('missing-path', `no such file or folder: ${input}`, input)] };
  const pattern = isAbsolute(input) ? input : portable(input);
  const files = await findFiles(pattern, cwd);
  const none = trouble('no-match', `no file matches ${input}`, input);
  return { files, diagnostics: files.length === 0 ? [none] : [] };
};

/** Resolves files, folders (recursively, files with one of `extensions`), globs and `-`. */
export const resolveInputs = async (
  inputs: readonly string[],
  cwd: string,
  extensions: readonly string[],
): Promise<Resolved> => {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const input of [...new Set(inputs)].sort()) {
    if (input === '-') continue;
    const found = await resolveInput(input, cwd, extensions);
    for (const file of found.files) files.add(portable(relative(cwd, file)));
    diagnostics.push(...found.diagnostics);
  }
  return { files: [...files].sort(), stdin: inputs.includes('-'), diagnostics };
};
