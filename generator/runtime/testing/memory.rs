//! The test service as a transport, without a socket.

use std::sync::{Arc, Mutex};

use http_body_util::BodyExt as _;
use reqwest::{Body, Request, Response};

use super::script::Scripts;
use super::{CLOSED, TestRequest, scripted};
use crate::runtime::{BoxError, BoxFuture, Transport, TransportError};

/// The root URL. The name is reserved for tests (RFC 6761), so that no request can reach another service.
pub(super) const ROOT: &str = "https://service.test";

/// Passes requests to scripts.
pub(super) struct Memory {
    scripts: Arc<Mutex<Scripts>>,
}

impl Memory {
    pub(super) fn new(scripts: Arc<Mutex<Scripts>>) -> Self {
        Self { scripts }
    }

    async fn respond(&self, request: Request) -> Result<Response, BoxError> {
        let (head, body) = hyper::Request::<Body>::try_from(request)?.into_parts();
        let body = body.collect().await?.to_bytes();
        let response = scripted(&self.scripts, &TestRequest::new(head, body.into()));
        let response = response.into_hyper().ok_or(CLOSED)?;
        Ok(response.map(Body::wrap).into())
    }
}

impl Transport for Memory {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move { self.respond(request).await.map_err(TransportError::interrupted) })
    }
}
