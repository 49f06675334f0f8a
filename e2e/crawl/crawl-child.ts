// Crawls in a process of its own, so that it can be killed: a line on standard output for each address that was read,
// and the report in a file at the end.

import { writeFileSync } from 'node:fs';
import { crawled } from './crawled.ts';

const [url = '', state = '', reportFile = ''] = process.argv.slice(2);
const report = await crawled(url, { state, onProgress: ({ done }) => console.log(`read ${done}`) });
writeFileSync(reportFile, JSON.stringify(report));
