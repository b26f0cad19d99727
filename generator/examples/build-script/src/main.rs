//! Prints the name of the boat `7` of the service at a URL.

include!(concat!(env!("OUT_DIR"), "/boats_module.rs"));

use boats::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let service = std::env::args().nth(1).ok_or("name the URL of the service")?;
    let client = Client::builder().service_root(service).build()?;
    let boat = client.boats().by_id("7").get().await?;
    println!("{}", boat.name);
    Ok(())
}
