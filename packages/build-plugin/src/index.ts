export { leakgate, type LeakgatePlugin, type LeakgateServedPlugin, type LeakgateWorkerPlugin } from './plugin.ts';
