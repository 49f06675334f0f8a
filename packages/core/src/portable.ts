// The package for hosts other than Node: nothing is loaded later.

import { provide } from './apart.ts';
import { formatsText } from './formats/text.ts';
import { readScript } from './script/read-script.ts';

provide({ readScript, formatsText });

export * from './index.ts';
