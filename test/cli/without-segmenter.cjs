// Preloaded with `node --require`: the process fails as soon as anything asks for the segmenter.
const Module = require('node:module');

const load = Module._load;
Module._load = (request, ...rest) => {
  if (request.startsWith('nodejieba')) throw new Error('the segmenter was loaded');
  return load(request, ...rest);
};
