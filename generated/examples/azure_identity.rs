//! A credential of Azure's libraries, with the feature `azure-identity`.
//!
//! The crate `azure_identity` has credentials for developer tools
//! (`DeveloperToolsCredential::new(None)?`), managed identities, workload identities, client secrets
//! and certificates. This example uses a credential with a token from the environment instead.

use std::env::var;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use azure_core::credentials::{AccessToken, TokenCredential, TokenRequestOptions};
use graph_assign::{AzureCredential, Client, Cloud};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let credential: Arc<dyn TokenCredential> = Arc::new(FromEnvironment);
    let builder = Client::builder().credential(AzureCredential::new(credential));
    let client = match var("GRAPH_ROOT") {
        Ok(root) => builder.service_root(root).build()?,
        // The scope is that of the client's cloud.
        Err(_) => builder.cloud(Cloud::Global).build()?,
    };

    let configurations = client.device_app_management().mobile_app_configurations();
    let page = configurations.get().with(|options| options.top(1)).await?;
    println!("signed in; the first of the configurations: {:?}", page.value.unwrap_or_default());
    Ok(())
}

#[derive(Debug)]
struct FromEnvironment;

#[async_trait::async_trait]
impl TokenCredential for FromEnvironment {
    async fn get_token(
        &self,
        scopes: &[&str],
        _: Option<TokenRequestOptions<'_>>,
    ) -> azure_core::Result<AccessToken> {
        println!("a token is asked for {scopes:?}");
        let token = var("GRAPH_TOKEN").unwrap_or_default();
        Ok(AccessToken::new(token, (SystemTime::now() + Duration::from_secs(3600)).into()))
    }
}
