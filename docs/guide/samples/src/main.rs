//! Prints the names of all app configurations.

// ANCHOR: program
use graph_assign::{BearerToken, Client, Cloud};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = std::env::var("GRAPH_ROOT")
        .unwrap_or_else(|_| Cloud::Global.service_root("v1.0"));
    let client = Client::builder()
        .service_root(root)
        .credential(BearerToken::new(std::env::var("GRAPH_TOKEN")?))
        .build()?;

    let mut items =
        client.device_app_management().mobile_app_configurations().get().items();
    while let Some(configuration) = items.next().await? {
        println!("{}", configuration.display_name().unwrap_or("without a name"));
    }
    Ok(())
}
// ANCHOR_END: program
