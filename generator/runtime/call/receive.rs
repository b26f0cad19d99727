//! How a response is received.

use std::time::Duration;

use reqwest::Url;

use crate::runtime::call::sending::{Receive, Sending};
use crate::runtime::error::Error;
use crate::runtime::origin::same_origin;
use crate::runtime::platform::Incoming;
use crate::runtime::response::pieces::{Unreadable, read_body};
use crate::runtime::response::raw::{RawResponse, Rest};
use crate::runtime::within::within;

impl Sending {
    /// Reads the body, in what time is left for that. What cannot be read of an error's body is left out: its
    /// status and headers matter more.
    pub(crate) async fn receive(
        &self,
        mut response: Incoming,
        attempts: u32,
        left: Option<Duration>,
    ) -> Result<RawResponse, Error> {
        let (operation, status) = (self.operation, response.status());
        let limit = self.client.settings.max_response_bytes;
        #[cfg(runtime = "paging")]
        let moved = moved(&self.url, response.url());
        let reading = self.reading.clone();
        if self.receive == Receive::Download && status.is_success() {
            let headers = response.headers().clone();
            let rest = Rest { incoming: response, limit, idle: self.idle_timeout, resume: None };
            return Ok(RawResponse {
                status,
                headers,
                body: Vec::new(),
                complete: false,
                rest: Some(Box::new(rest)),
                attempts,
                #[cfg(runtime = "paging")]
                moved,
                reading,
            });
        }
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        // What is read whole has the time for the call, and no other limit if there is one.
        let has_none = self.timeout.is_none() || self.receive == Receive::Download;
        let idle = self.idle_timeout.filter(|_| has_none);
        let read = within(left, read_body(&mut response, idle, &mut body, limit)).await;
        let complete = match read.unwrap_or_else(|timeout| Err(Unreadable::Idle(timeout))) {
            Ok(()) => true,
            Err(_) if !status.is_success() => false,
            Err(why) => return Err(Error::new(operation, attempts, why.into_kind(status, limit))),
        };
        Ok(RawResponse {
            status,
            headers,
            body,
            complete,
            rest: None,
            attempts,
            #[cfg(runtime = "paging")]
            moved,
            reading,
        })
    }
}

/// Where a response came from, if that is another place of the origin than was asked. Its query is left out: a
/// credential can be in there.
fn moved(asked: &Url, came: &Url) -> Option<Box<Url>> {
    // The response of a middleware has no URL.
    if asked.path() == came.path() || !same_origin(asked, came) {
        return None;
    }
    let mut moved = came.clone();
    moved.set_query(None);
    Some(Box::new(moved))
}
