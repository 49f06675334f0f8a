export { expectNoLeaks, LeakError, type ExpectNoLeaksOptions } from '@leakgate/crawler/playwright';
