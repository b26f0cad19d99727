//! Reading of bodies piece by piece.

use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;

use crate::runtime::error::kind::ErrorKind;
use crate::runtime::platform::Incoming;
use crate::runtime::within::within;

/// Why a body could not be read to its end.
pub(crate) enum Unreadable {
    TooLarge,
    Transport(reqwest::Error),
    /// Nothing came for so long.
    Idle(Duration),
}

impl Unreadable {
    pub(crate) fn into_kind(self, status: StatusCode, limit: u64) -> ErrorKind {
        match self {
            Self::TooLarge => ErrorKind::TooLarge { status, limit },
            Self::Transport(source) => ErrorKind::transport(source),
            Self::Idle(idle) => ErrorKind::idle(idle),
        }
    }
}

/// The next piece of a body, if it comes in time.
pub(crate) async fn next_piece(
    response: &mut Incoming,
    idle: Option<Duration>,
) -> Result<Option<Bytes>, Unreadable> {
    let piece = within(idle, response.chunk()).await.map_err(Unreadable::Idle)?;
    piece.map_err(Unreadable::Transport)
}

/// Reads a body piece by piece, so that one without end does not fill the memory.
pub(crate) async fn read_body(
    response: &mut Incoming,
    idle: Option<Duration>,
    body: &mut Vec<u8>,
    limit: u64,
) -> Result<(), Unreadable> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(chunk) = next_piece(response, idle).await? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}
