/** In continuous integration property tests try the same cases in every run, so that a red run is about the change; elsewhere new ones. */
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 20_220_324 });
