//! Lists all app configurations with the number of their assignments, without `async`: the feature
//! `blocking`.
//!
//! `GRAPH_TOKEN` is the access token; `GRAPH_ROOT` is the service root, by default the worldwide one.

use std::env::var;
use std::error::Error;

use graph_assign::blocking::{Wait, WaitIter};
use graph_assign::{BearerToken, Client};

fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = Client::builder().credential(BearerToken::new(var("GRAPH_TOKEN")?));
    if let Ok(root) = var("GRAPH_ROOT") {
        builder = builder.service_root(root);
    }
    let client = builder.build()?;

    // The stream is an iterator, which requests the next page when needed.
    let configurations = client.device_app_management().mobile_app_configurations();
    for configuration in configurations.get().items().wait_iter()? {
        let configuration = configuration?;
        let Some(id) = configuration.id() else { continue };
        // `wait` replaces `await`.
        let page = configurations.by_id(id).assignments().get().wait()?;
        let count = page.value.unwrap_or_default().len();
        println!("{id}: {count} assignments");
    }
    Ok(())
}
