export { leakgate, type LeakgatePlugin, type LeakgateWorkerPlugin } from './plugin.ts';
