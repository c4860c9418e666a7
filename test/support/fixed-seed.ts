import fc from "fast-check";

/*
 * Property tests draw the same cases in every run, so that a failure belongs to the change that made it. Other cases:
 * `KETU_TEST_SEED=12345 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env["KETU_TEST_SEED"] ?? 20261121) });
