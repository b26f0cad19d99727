//! Deterministic property tests: they run with a fixed seed and do not persist failures.
//!
//! `.ci/run explore` runs them with random seeds. Each finding becomes a named test.

/// Declares property tests as `proptest!` does, in a module `explored`, with `cases` inputs each: 256 by default.
///
/// `PROPTEST_RNG_SEED` sets another seed, and `PROPTEST_CASES` multiplies the number of inputs by its value / 256.
macro_rules! property_tests {
    (cases: $cases:expr; $($tests:tt)*) => {
        mod explored {
            use super::*;

            fn config() -> proptest::test_runner::Config {
                use proptest::test_runner::{Config, RngSeed};

                // The default comes from the environment.
                let given = Config::default();
                let rng_seed = match given.rng_seed {
                    RngSeed::Random => RngSeed::Fixed(1),
                    fixed @ RngSeed::Fixed(_) => fixed,
                };
                let cases = (given.cases.saturating_mul($cases) / 256).max(1);
                Config { cases, rng_seed, failure_persistence: None, ..given }
            }

            proptest::proptest! {
                #![proptest_config(config())]

                $($tests)*
            }
        }
    };
    ($($tests:tt)*) => {
        property_tests! { cases: 256; $($tests)* }
    };
}
