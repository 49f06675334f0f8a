#!/usr/bin/env node
// Read by every Node there is: nothing newer than it may stand here, and nothing may be loaded before the check.
var version = process.versions.node.split('.').map(Number);
var supported = (version[0] === 22 && version[1] >= 18) || (version[0] === 24 && version[1] >= 11) || version[0] > 24;

function end(sentence, error) {
  process.stderr.write('leakgate' + sentence + '\n');
  if (error && process.env.LEAKGATE_DEBUG) process.stderr.write(error.stack + '\n');
  process.exit(2);
}

if (supported) {
  import('@leakgate/node/compile-cache')
    .then(function (cache) {
      cache.keepCompiled();
      return import('../dist/cli.mjs');
    })
    .catch(function (error) {
      end(': the command line could not be loaded (' + (error.code || error.name) + '); install it again', error);
    });
} else {
  end(' needs Node 22.18 or a later 22, or Node 24.11 or later; this is Node ' + process.versions.node);
}
