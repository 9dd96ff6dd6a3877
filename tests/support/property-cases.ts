import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run: a push is judged by its changes, not by a draw. `TETTAI_SEED=$RANDOM
 * npm test` draws others; a failure found that way becomes an example in the test it broke.
 */
const seed = Number(process.env.TETTAI_SEED ?? 20_220_224);
fc.configureGlobal({ seed });
