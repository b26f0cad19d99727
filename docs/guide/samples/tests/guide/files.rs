//! The page `files.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: download
use std::path::Path;

use shop_client::transfer::Transferred;

/// Saves the receipt of an order.
async fn save_receipt(
    client: &shop_client::Client,
    id: &str,
    file: &Path,
) -> Result<u64, Box<dyn std::error::Error>> {
    let download = client.orders().receipt(id).await?;
    let report =
        |at: Transferred| println!("{} of {:?} bytes", at.bytes, at.length);
    Ok(download.save_to_with(file, report).await?)
}
// ANCHOR_END: download

// ANCHOR: upload
use graph_files::models::{DriveItem, DrivesItemsCreateUploadSessionRequest};
use graph_files::transfer::UploadSession;

/// Uploads a file of any size to an item of a drive.
async fn upload(
    client: &graph_files::Client,
    drive: &str,
    item: &str,
    file: &Path,
) -> Result<DriveItem, Box<dyn std::error::Error>> {
    let item = client.drives().by_id(drive).items().by_id(item);
    let session = item
        .create_upload_session()
        .post(DrivesItemsCreateUploadSessionRequest::new())
        .await?;
    let url = session.upload_url.ok_or("the service returned no upload URL")?;

    let file = tokio::fs::File::open(file).await?;
    let length = file.metadata().await?.len();
    Ok(UploadSession::new(client, &url)?.upload(file, length).await?)
}
// ANCHOR_END: upload

#[tokio::test]
async fn a_download_becomes_a_file() -> TestResult {
    let service = TestService::start().await?;
    let receipt = TestResponse::new(200).with_body("application/pdf", "%PDF");
    service.on("GET", "/v1/orders/o1/receipt").respond(receipt);
    let client = shop_client::Client::builder()
        .service_root(service.root())
        .credential(shop_client::BearerToken::new("a token"))
        .build()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("receipt.pdf");

    assert_eq!(save_receipt(&client, "o1", &file).await?, 4);

    assert_eq!(std::fs::read(&file)?, b"%PDF");
    Ok(())
}

#[tokio::test]
async fn a_file_is_sent_in_fragments() -> TestResult {
    let service = TestService::start().await?;
    let url = format!("{}/upload/1", service.root());
    service
        .on("POST", "/drives/d/items/i/createUploadSession")
        .respond(TestResponse::json(json!({"uploadUrl": url})));
    let next = json!({"nextExpectedRanges": ["5242880-"]});
    service
        .on("PUT", "/upload/1")
        .respond(TestResponse::new(202).with_json(next))
        .respond(
            TestResponse::new(201)
                .with_json(json!({"id": "i", "name": "video.mp4"})),
        );
    let client = graph_files::Client::builder()
        .service_root(service.root())
        .credential(graph_files::BearerToken::new("a token"))
        .build()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("video.mp4");
    std::fs::write(&file, vec![7; 6_000_000])?;

    assert_eq!(
        upload(&client, "d", "i", &file).await?.name.as_deref(),
        Some("video.mp4")
    );

    let requests = service.requests();
    assert_eq!(
        requests[1].header("content-range"),
        Some("bytes 0-5242879/6000000")
    );
    assert_eq!(
        requests[2].header("content-range"),
        Some("bytes 5242880-5999999/6000000")
    );
    assert_eq!(requests[1].header("authorization"), None);
    service.verify();
    Ok(())
}
