//! Reads a long list, item by item and page by page.
//!
//! `GRAPH_TOKEN` is the access token; `GRAPH_ROOT` is the service root, by default the worldwide one.

use std::env::var;
use std::error::Error;

use graph_assign::{BearerToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = Client::builder().credential(BearerToken::new(var("GRAPH_TOKEN")?));
    if let Ok(root) = var("GRAPH_ROOT") {
        builder = builder.service_root(root);
    }
    let client = builder.build()?;
    let configurations = client.device_app_management().mobile_app_configurations();

    // The stream follows the links of the service, and requests the next page when needed.
    let mut items = configurations.get().with(|options| options.top(100)).items();
    while let Some(configuration) = items.next().await? {
        println!("{}", configuration.display_name().unwrap_or("without a name"));
    }

    // Two pages only. The link to the next page can be saved, and another call can continue there.
    let mut pages = configurations.get().pages().max_pages(2);
    while let Some(page) = pages.next().await? {
        println!("a page of {}", page.value.unwrap_or_default().len());
    }
    if let Some(link) = pages.next_link() {
        let mut rest = configurations.get().pages_from(link);
        while let Some(page) = rest.next().await? {
            println!("later, a page of {}", page.value.unwrap_or_default().len());
        }
    }
    Ok(())
}
