/** What a baseline is called where the configuration says nothing else. */
export const BASELINE_NAME = 'leakgate.baseline.json';
