// Preloaded with `node --import`: the optional libraries that read documents are not installed.
import { register } from 'node:module';

const hooks = `export const resolve = (name, context, next) => {
  if (name !== 'unpdf' && name !== 'mammoth') return next(name, context);
  throw Object.assign(new Error('not installed'), { code: 'ERR_MODULE_NOT_FOUND' });
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
