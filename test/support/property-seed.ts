import fc from 'fast-check';

/** Property tests take the same examples on every run; `YAGURA_SEED=<number> npx vitest run` hunts with others. */
fc.configureGlobal({ seed: Number(process.env['YAGURA_SEED'] ?? 20_261_123) });
