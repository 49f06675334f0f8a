// Parses and folds scripts.

export { readScript } from '../script/read-script.ts';
export { unravel } from '../script/string-array/unravel.ts';
export { unravelledView } from '../script/string-array/view.ts';
