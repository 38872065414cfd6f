import type { Diagnostic } from '../diagnostic.ts';
import type { Read } from './formats/format.ts';

const report = (severity: Diagnostic['severity'], code: string, message: string, file: string): Read => ({
  type: 'diagnostic',
  diagnostic: { severity, code, message, file },
});

/** An input that cannot be used. */
export const fail = (code: string, message: string, file: string): Read =>
  report('error', code, message, file);

/** An input, or a part of one, that holds nothing or is damaged. */
export const warn = (code: string, message: string, file: string): Read =>
  report('warning', code, message, file);
