// The package for hosts other than Node: nothing is loaded later.

import { provideReadScript } from './script/load.ts';
import { readScript } from './script/read-script.ts';

provideReadScript(readScript);

export * from './index.ts';
