/** The caller asked for something that does not exist or makes no sense: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
