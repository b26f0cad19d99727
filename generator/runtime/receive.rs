//! How a response is received.

use reqwest::Url;

use super::download::Download;
use super::error::{Error, same_origin};
use super::platform::Incoming;
use super::transport::{Prepared, RawResponse, Receive};

impl Prepared {
    /// Reads the body. What cannot be read of an error's body is left out: its
    /// status and headers matter more.
    pub(crate) async fn receive(
        &self,
        mut response: Incoming,
        attempts: u32,
    ) -> Result<RawResponse, Error> {
        let (operation, status) = (self.operation, response.status());
        let limit = self.client.max_response_bytes();
        let moved = moved(&self.url, response.url());
        if self.receive == Receive::Download && status.is_success() {
            let headers = response.headers().clone();
            let download = Some(Box::new(Download::new(operation, response, limit, attempts)));
            let (body, complete) = (Vec::new(), false);
            return Ok(RawResponse { status, headers, body, complete, download, attempts, moved });
        }
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        let complete = match read_body(&mut response, &mut body, limit).await {
            Ok(()) => true,
            Err(_) if !status.is_success() => false,
            Err(Unreadable::TooLarge) => {
                return Err(Error::TooLarge { operation, attempts, status, limit });
            }
            Err(Unreadable::Transport(source)) => return Err(Error::transport(operation, source)),
        };
        Ok(RawResponse { status, headers, body, complete, download: None, attempts, moved })
    }
}

/// Where a response came from, if that is another place of the origin than was asked. Its query is left out: a
/// credential can be in there.
fn moved(asked: &Url, came: &Url) -> Option<Box<Url>> {
    // What a middleware answers by itself has no place.
    if asked.path() == came.path() || !same_origin(asked, came) {
        return None;
    }
    let mut moved = came.clone();
    moved.set_query(None);
    Some(Box::new(moved))
}

/// Why a body could not be read to its end.
pub(crate) enum Unreadable {
    TooLarge,
    Transport(reqwest::Error),
}

/// Reads a body piece by piece, so that one without end does not fill the memory.
pub(crate) async fn read_body(
    response: &mut Incoming,
    body: &mut Vec<u8>,
    limit: u64,
) -> Result<(), Unreadable> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(chunk) = response.chunk().await.map_err(Unreadable::Transport)? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}
