//! Building of calls: what generated code says of an operation.

use std::fmt;

use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};

use crate::runtime::body::upload::{Content, Upload};
use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::{ParameterProblem, ParameterWriter};
use crate::runtime::call::percent::encode_query;
use crate::runtime::call::sending::Receive;
use crate::runtime::call::style::{Explode, ParameterStyle};
use crate::runtime::call::{BYTES, Call, Read};
use crate::runtime::client::Client;
use crate::runtime::codec::{self, Field, Received};
use crate::runtime::operation::{Operation, Security};
#[cfg(runtime = "pagination")]
use crate::runtime::paging::declared::Pagination;
use crate::runtime::response::download::{Download, read_download};
use crate::runtime::response::{read_json, read_json_or_nothing};

/// A call whose required parts are being put together.
#[must_use]
pub struct CallBuilder {
    pub(crate) draft: Box<Draft>,
}

impl CallBuilder {
    pub(crate) fn new(
        client: Client,
        operation: &'static Operation,
        path: String,
        problem: Option<ParameterProblem>,
    ) -> Self {
        let parameters = ParameterWriter::with_problem(problem);
        Self { draft: Box::new(Draft::new(client, operation, path, parameters)) }
    }

    #[cfg(emitted = ".query")]
    /// Adds a query parameter.
    pub fn query(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_query(name, style, explode, value);
        self
    }

    /// Adds a query parameter in which reserved characters stay as they are.
    pub fn query_reserved(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_query_reserved(name, style, explode, value);
        self
    }

    /// Adds the query that the description's path ends with.
    pub fn literal_query(mut self, query: &str) -> Self {
        self.draft.parameters.push_query(&encode_query(query));
        self
    }

    /// Sends the call to another server than the client's: a URL, absolute or relative to the
    /// client's.
    pub fn server(mut self, url: &'static str) -> Self {
        self.draft.server = Some(url);
        self
    }

    #[cfg(emitted = ".security")]
    /// What the operation takes to prove who calls it, in place of what most do: alternatives,
    /// each of the names of security schemes. No alternative: no credential.
    pub fn security(mut self, alternatives: Security) -> Self {
        self.draft.security = alternatives;
        self
    }

    /// Says that doing it twice is as good as doing it once, although the method does not say so.
    pub fn idempotent(mut self) -> Self {
        self.draft.idempotent = true;
        self
    }

    #[cfg(runtime = "pagination")]
    /// Says how the list continues.
    pub fn paginated(mut self, pagination: &'static Pagination) -> Self {
        self.draft.pagination = Some(pagination);
        self
    }

    /// Adds an argument of the function that the path ends with.
    pub fn argument(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_argument(name, style, explode, value);
        self
    }

    #[cfg(emitted = ".header")]
    /// Adds a header.
    pub fn header(mut self, name: &str, explode: Explode, value: &dyn Field) -> Self {
        self.draft.parameters.write_header(name, explode, value);
        self
    }

    /// Adds a header whose value is JSON.
    pub fn header_json(mut self, name: &str, value: &dyn Field) -> Self {
        self.draft.parameters.write_header_json(name, value);
        self
    }

    #[cfg(runtime = "cookies")]
    /// Adds a cookie.
    pub fn cookie(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_cookie(name, style, explode, value);
        self
    }

    #[cfg(runtime = "cookies")]
    /// Adds a cookie in which reserved characters stay as they are (`allowReserved`).
    pub fn cookie_reserved(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_cookie_reserved(name, style, explode, value);
        self
    }

    #[cfg(any(emitted = ".json", emitted = ".json_optional"))]
    /// Sets the body.
    pub fn json(mut self, body: &impl Field) -> Self {
        match codec::to_vec(body) {
            Ok(json) => self.draft.body = Some(Content::Memory(json.into())),
            Err(error) => {
                self.draft.parameters.refuse("body", format!("cannot be written as JSON: {error}"));
            }
        }
        self
    }

    #[cfg(emitted = ".media_type")]
    /// Sets the media type of the body, which is `application/json` otherwise.
    pub fn media_type(mut self, media_type: &'static str) -> Self {
        self.draft.parameters.set_header(CONTENT_TYPE.as_str(), media_type);
        self
    }

    /// Sets the body, if there is one.
    pub fn json_optional(self, body: Option<&impl Field>) -> Self {
        match body {
            Some(body) => self.json(body),
            None => self,
        }
    }

    /// Sets the body to bytes, of this media type unless they have one of their own.
    pub fn upload(mut self, body: Upload, media_type: &'static str) -> Self {
        let media_type = body.media_type.as_deref().unwrap_or(media_type);
        self.draft.parameters.set_header(CONTENT_TYPE.as_str(), media_type);
        if let (Some(length), None) = (body.length, body.content.known_length()) {
            self.draft.parameters.set_header(CONTENT_LENGTH.as_str(), &length.to_string());
        }
        self.draft.body = Some(body.content);
        self
    }

    /// Sets the body to bytes, if there is one.
    pub fn upload_optional(self, body: Option<Upload>, media_type: &'static str) -> Self {
        match body {
            Some(body) => self.upload(body, media_type),
            None => self,
        }
    }

    #[cfg(emitted = ".accept")]
    /// Sets the media types that are asked for, in place of those that are usual for the response.
    pub fn accept(mut self, media_types: &str) -> Self {
        self.draft.parameters.set_header(ACCEPT.as_str(), media_types);
        self
    }

    /// A call whose response has nothing to read.
    pub fn returning_nothing<P: Default>(self) -> Call<(), P> {
        Call { draft: self.draft, parameters: P::default(), read: |_, _| Ok(Received::fitting(())) }
    }

    /// A call whose response is JSON.
    pub fn returning_json<T: Field, P: Default>(self) -> Call<T, P> {
        Call { draft: self.draft, parameters: P::default(), read: read_json }
    }

    /// A call whose response is JSON or empty.
    pub fn returning_json_or_nothing<T: Field, P: Default>(self) -> Call<Option<T>, P> {
        Call { draft: self.draft, parameters: P::default(), read: read_json_or_nothing }
    }

    /// A call whose response is bytes.
    pub fn returning_bytes<P: Default>(self) -> Call<Download, P> {
        let mut draft = self.accepting(BYTES);
        draft.receive = Receive::Download;
        Call { draft, parameters: P::default(), read: read_download }
    }

    /// A call whose response is read in a way of its own.
    pub(crate) fn returning<T, P: Default>(
        self,
        accept: &'static str,
        receive: Receive,
        read: Read<T>,
    ) -> Call<T, P> {
        let mut draft = self.accepting(accept);
        draft.receive = receive;
        Call { draft, parameters: P::default(), read }
    }

    fn accepting(mut self, usual: &'static str) -> Box<Draft> {
        let headers = &mut self.draft.parameters.headers;
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(usual));
        self.draft
    }
}

impl fmt::Debug for CallBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draft.fmt_as("CallBuilder", f)
    }
}
