//! The page `overrides.md`.

use crate::TestResult;

#[test]
fn types_have_the_chosen_names_and_types() -> TestResult {
    // ANCHOR: use
    use boats::models::{Rig, Vessel};

    let vessel: Vessel = serde_json::from_str(
        r#"{"name": "Argo", "rig": "SL", "launched": "2026-01-02T03:04:05Z", "registration": "NL 1"}"#,
    )?;
    assert_eq!(vessel.rig, Some(Rig::Sloop));
    assert_eq!(
        vessel.launched,
        Some("2026-01-02T03:04:05Z".parse::<jiff::Timestamp>()?)
    );
    assert_eq!(
        vessel.registration,
        Some(boat_names::Registration("NL 1".to_owned()))
    );
    // ANCHOR_END: use
    Ok(())
}
