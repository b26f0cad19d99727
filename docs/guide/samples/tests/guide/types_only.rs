//! The page `types-only.md`.

// ANCHOR: read
use boat_types::Received;
use boat_types::models::Boat;

/// Renames a boat that another program has sent. All that it sent stays, known or not.
fn rename(json: &str, name: &str) -> serde_json::Result<String> {
    let read: Received<Boat> = serde_json::from_str(json)?;
    for mismatch in &read.mismatches {
        eprintln!("{mismatch}");
    }
    serde_json::to_string(&read.value.name(name))
}
// ANCHOR_END: read

#[test]
fn unknown_properties_stay() -> serde_json::Result<()> {
    let renamed: serde_json::Value =
        serde_json::from_str(&rename(r#"{"name":"Argo","crew":50}"#, "Ark")?)?;
    assert_eq!(renamed, serde_json::json!({"name": "Ark", "crew": 50}));
    Ok(())
}
