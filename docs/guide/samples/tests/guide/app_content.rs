//! The content of an app on the page `files.md`.

use graph_assign::test_util::{TestRequest, TestResponse, TestService};
use serde_json::{Value, json};

use crate::TestResult;

// ANCHOR: version
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use graph_apps::models::{
    FileEncryptionInfo, MobileAppContent, MobileAppContentFile,
    MobileAppContentFileUploadState as State, Win32LobApp,
};
use graph_apps::polling::{Backoff, PollPolicy as _};
use graph_apps::requests::device_app_management::mobile_apps::by_id::graph_win32_lob_app as win32;
use graph_apps::{Call, Client};
use win32::content_versions::by_id::files::by_id::commit::CommitRequest;

/// Uploads an encrypted file as the new content of an app. `size` is its length
/// before encryption.
async fn upload_content(
    client: &Client,
    app: &str,
    file: &Path,
    size: i64,
    encryption: FileEncryptionInfo,
) -> Result<(), Box<dyn Error>> {
    let app = client.device_app_management().mobile_apps().by_id(app);
    let versions = app.graph_win32_lob_app().content_versions();
    let version = versions.post(MobileAppContent::new()).await?;
    let version = version.id.ok_or("the version has no id")?;

    let encrypted = tokio::fs::metadata(file).await?.len();
    let new = MobileAppContentFile::new()
        .name("IntunePackage.intunewin")
        .size(size)
        .size_encrypted(i64::try_from(encrypted)?);
    let files = versions.by_id(&version).files();
    let id = files.post(new).await?.id.ok_or("the file has no id")?;
    let created = files.by_id(&id);

    let ready = State::AzureStorageUriRequestSuccess;
    let ready = reached(created.get(), ready).await?;
    let url = ready.azure_storage_uri.ok_or("the file has no URL")?;
    put_blocks(&url, file).await?;

    let commit = CommitRequest::new().file_encryption_info(encryption);
    created.commit().post(commit).await?;
    reached(created.get(), State::CommitFileSuccess).await?;

    Ok(app.patch(Win32LobApp::new().committed_content_version(version)).await?)
}

/// Waits until the service has done a step, at most ten minutes.
async fn reached(
    call: Call<MobileAppContentFile>,
    success: State,
) -> Result<MobileAppContentFile, Box<dyn Error>> {
    let ends = [
        success.clone(),
        State::Error,
        State::AzureStorageUriRequestFailed,
        State::AzureStorageUriRequestTimedOut,
        State::CommitFileFailed,
        State::CommitFileTimedOut,
    ];
    let policy = Backoff::new().with_time_limit(Duration::from_secs(600));
    let file = call
        .until(move |file| {
            file.upload_state.as_ref().is_some_and(|state| ends.contains(state))
        })
        .policy(policy)
        .await?;
    if file.upload_state == Some(success) {
        Ok(file)
    } else {
        Err(format!("the upload has the state {:?}", file.upload_state).into())
    }
}
// ANCHOR_END: version

// ANCHOR: blocks
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Response, Url, redirect};
use tokio::io::AsyncReadExt as _;

const BLOCK: u64 = 4 * 1024 * 1024;

/// Sends a file to Azure Storage, with one block in memory at a time.
async fn put_blocks(url: &str, file: &Path) -> Result<(), Box<dyn Error>> {
    let url = Url::parse(url)?;
    // It has no credential, and the secret in the URL goes to no other host.
    let storage =
        reqwest::Client::builder().redirect(redirect::Policy::none()).build()?;
    let mut file = tokio::fs::File::open(file).await?;
    let mut list = String::new();
    for number in 0.. {
        let mut block = Vec::new();
        (&mut file).take(BLOCK).read_to_end(&mut block).await?;
        if block.is_empty() {
            break;
        }
        // All ids have the same length.
        let id = STANDARD.encode(format!("{number:06}"));
        list += &format!("<Latest>{id}</Latest>");
        put(&storage, &url, &[("comp", "block"), ("blockid", &id)], block).await?;
    }
    let list = format!(
        r#"<?xml version="1.0" encoding="utf-8"?><BlockList>{list}</BlockList>"#
    );
    put(&storage, &url, &[("comp", "blocklist")], list.into()).await
}

async fn put(
    storage: &reqwest::Client,
    url: &Url,
    parameters: &[(&str, &str)],
    body: Vec<u8>,
) -> Result<(), Box<dyn Error>> {
    let mut url = url.clone();
    url.query_pairs_mut().extend_pairs(parameters);
    let response = storage.put(url).body(body).send().await;
    let response = response.and_then(Response::error_for_status);
    // The URL is a secret.
    let response = response.map_err(reqwest::Error::without_url)?;
    if response.status() == 201 {
        Ok(())
    } else {
        Err(format!("the storage responded with {}", response.status()).into())
    }
}
// ANCHOR_END: blocks

/// A service with an app, whose storage has this status, and which ends a commit with this state.
async fn service(
    storage: u16,
    commit: &str,
) -> Result<TestService, Box<dyn Error>> {
    let service = TestService::start().await?;
    let app = "/deviceAppManagement/mobileApps/a";
    let versions = format!("{app}/graph.win32LobApp/contentVersions");
    let file = format!("{versions}/1/files/f");
    let state = |state: &str| {
        let url = format!("{}/storage/f?sv=1&sig=s3%2Bcret%3D", service.root());
        let file = json!({"id": "f", "uploadState": state, "azureStorageUri": url});
        TestResponse::json(file).with_header("retry-after", "0")
    };
    service
        .on("POST", &versions)
        .respond(TestResponse::new(201).with_json(json!({"id": "1"})));
    service
        .on("POST", &format!("{versions}/1/files"))
        .respond(TestResponse::new(201).with_json(json!({"id": "f"})));
    service
        .on("GET", &file)
        .respond(state("azureStorageUriRequestPending"))
        .respond(state("azureStorageUriRequestSuccess"))
        .respond(state("azureStorageUriRequestSuccess"))
        .respond(state("commitFilePending"))
        .respond(state(commit));
    service.on("PUT", "/storage/f").always(TestResponse::new(storage));
    service.on("POST", &format!("{file}/commit")).respond(TestResponse::new(204));
    service.on("PATCH", app).always(TestResponse::new(204));
    Ok(service)
}

/// Uploads these bytes to the app.
async fn upload(service: &TestService, content: &[u8]) -> TestResult {
    let client = Client::builder()
        .service_root(service.root())
        .credential(graph_apps::BearerToken::new("a token"))
        .build()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("encrypted");
    std::fs::write(&file, content)?;
    let encryption = FileEncryptionInfo::new()
        .profile_identifier("ProfileVersion1")
        .encryption_key(vec![1, 2, 3]);
    upload_content(&client, "a", &file, 12, encryption).await
}

fn sent(request: &TestRequest) -> String {
    format!("{} {}", request.method(), request.target())
}

#[tokio::test]
async fn the_content_of_an_app_is_uploaded_in_blocks() -> TestResult {
    let block = usize::try_from(BLOCK)?;
    for length in [2 * block + 100, 2 * block, 1] {
        let content: Vec<u8> = (0..=250).cycle().take(length).collect();
        let service = service(201, "commitFileSuccess").await?;

        upload(&service, &content).await?;

        let requests = service.requests();
        let is_storage = |it: &&TestRequest| it.path() == "/storage/f";
        let stored: Vec<_> = requests.iter().filter(is_storage).collect();
        assert!(stored.iter().all(|it| it.header("authorization").is_none()));
        let (list, blocks) = stored.split_last().ok_or("nothing was stored")?;
        let bodies: Vec<&[u8]> = blocks.iter().map(|it| it.body()).collect();
        assert!(bodies.concat() == content);
        assert!(bodies.iter().all(|body| body.len() <= block));
        let start = "PUT /storage/f?sv=1&sig=s3%2Bcret%3D&comp=block";
        let ids = ["MDAwMDAw", "MDAwMDAx", "MDAwMDAy"];
        let ids = &ids[..length.div_ceil(block)];
        for (request, id) in blocks.iter().zip(ids) {
            assert_eq!(sent(request), format!("{start}&blockid={id}"));
        }
        assert_eq!(blocks.len(), ids.len());
        assert_eq!(sent(list), format!("{start}list"));
        let all: String =
            ids.iter().map(|id| format!("<Latest>{id}</Latest>")).collect();
        let xml = r#"<?xml version="1.0" encoding="utf-8"?>"#;
        let list = std::str::from_utf8(list.body())?;
        assert_eq!(list, format!("{xml}<BlockList>{all}</BlockList>"));

        let file: Value = requests[1].json()?;
        assert_eq!(
            (&file["size"], &file["sizeEncrypted"]),
            (&json!(12), &json!(length))
        );
        let is_commit = |it: &&TestRequest| it.path().ends_with("/commit");
        let commit = requests.iter().find(is_commit).ok_or("it has no commit")?;
        let commit: Value = commit.json()?;
        assert_eq!(
            commit["fileEncryptionInfo"]["profileIdentifier"],
            "ProfileVersion1"
        );
        let last: Value = requests[requests.len() - 1].json()?;
        assert_eq!(last["committedContentVersion"], "1");
        assert_eq!(last["@odata.type"], "#microsoft.graph.win32LobApp");
        service.verify();
    }
    Ok(())
}

#[tokio::test]
async fn a_version_that_is_not_committed_is_not_that_of_the_app() -> TestResult {
    let service = service(201, "commitFileFailed").await?;
    let error =
        upload(&service, b"content").await.expect_err("it is not committed");
    let text = format!("{error} {error:?}");
    assert!(text.contains("CommitFileFailed") && !text.contains("s3"), "{text}");
    assert!(service.requests().iter().all(|it| it.method() != "PATCH"));
    Ok(())
}

#[tokio::test]
async fn an_error_of_the_storage_has_no_url() -> TestResult {
    let service = service(403, "commitFileSuccess").await?;
    let error = upload(&service, b"content").await.expect_err("it is refused");
    let text = format!("{error} {error:?}");
    assert!(text.contains("403") && !text.contains("s3"), "{text}");
    Ok(())
}
