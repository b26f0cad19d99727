//! Places below the service root.

use std::fmt;

use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::parameter_value::scalar_text;
use crate::runtime::call::parameters::ParameterProblem;
use crate::runtime::call::percent::{
    encode_reserved_segment, encode_value, is_dot_segment, push_literal,
};
use crate::runtime::call::style::{Explode, ParameterStyle, path_text};
use crate::runtime::client::Client;
use crate::runtime::codec::Field;
use crate::runtime::operation::Operation;

/// How many bytes a segment has room for before its path is copied to a larger place.
const SEGMENT: usize = 64;

/// A place below the service root: a path whose parameters have their values.
#[derive(Clone)]
pub struct Endpoint {
    client: Client,
    path: String,
    /// Where the last segment begins in `path`.
    segment: usize,
    /// The last parameter of the last segment.
    parameter: Option<&'static str>,
    problem: Option<(&'static str, &'static str)>,
}

impl Endpoint {
    /// The service root itself.
    #[must_use]
    pub fn root(client: &Client) -> Self {
        Self {
            client: client.clone(),
            path: String::new(),
            segment: 0,
            parameter: None,
            problem: None,
        }
    }

    #[cfg(runtime = "groups")]
    /// The client of the calls at this place.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The endpoint with one more segment: a literal of the description.
    #[must_use]
    pub fn literal(&self, text: &str) -> Self {
        self.begin_segment().text(text)
    }

    /// The sibling endpoint whose last segment is this literal of the description.
    #[must_use]
    pub fn sibling(&self, text: &str) -> Self {
        let mut place = self.clone();
        place.path.truncate(place.segment);
        place.parameter = None;
        place.text(text)
    }

    #[cfg(emitted = ".key")]
    /// The place with one more segment, which is a path parameter of the style `simple`, neither a list nor an object.
    #[must_use]
    pub fn key(&self, name: &'static str, value: &dyn Field) -> Self {
        let mut place = self.begin_segment();
        place.parameter = Some(name);
        let text = scalar_text(value.slot()).unwrap_or_default();
        place.path.push_str(&encode_value(&text));
        place
    }

    /// The place with one more segment, which is still empty.
    #[must_use]
    pub fn begin_segment(&self) -> Self {
        let mut path = String::with_capacity(self.path.len() + SEGMENT);
        path.push_str(&self.path);
        let mut place = Self { client: self.client.clone(), path, ..*self };
        place.check_segment();
        place.path.push('/');
        place.segment = place.path.len();
        place.parameter = None;
        place
    }

    #[cfg(any(emitted = ".literal", emitted = ".sibling", emitted = ".text"))]
    /// Adds a literal of the description to the segment.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        push_literal(&mut self.path, text);
        self
    }

    #[cfg(emitted = ".parameter")]
    /// Adds the value of a path parameter to the segment.
    #[must_use]
    pub fn parameter(
        self,
        name: &'static str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.parameter_encoded(name, style, explode, encode_value, value)
    }

    /// Adds the value of a path parameter to the segment, in which reserved characters stay as they
    /// are (`allowReserved`).
    #[must_use]
    pub fn parameter_reserved(
        self,
        name: &'static str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.parameter_encoded(name, style, explode, encode_reserved_segment, value)
    }

    fn parameter_encoded(
        mut self,
        name: &'static str,
        style: ParameterStyle,
        explode: Explode,
        encode: fn(&str) -> String,
        value: &dyn Field,
    ) -> Self {
        self.parameter = Some(name);
        match path_text(name, style, explode, encode, value.slot()) {
            Ok(text) => self.path.push_str(&text),
            Err(problem) => self.refuse(name, problem),
        }
        self
    }

    /// Begins a call of an operation at this place.
    pub fn call(&self, operation: &'static Operation) -> CallBuilder {
        let mut endpoint = self.clone();
        endpoint.check_segment();
        let problem = endpoint.problem.map(|(name, problem)| ParameterProblem {
            name: name.to_owned(),
            problem: problem.to_owned(),
        });
        CallBuilder::new(endpoint.client, operation, endpoint.path, problem)
    }

    /// Records a problem for a segment that would address another resource: an empty one, because services
    /// read `//` as `/`, and dots, because URL parsers remove them.
    fn check_segment(&mut self) {
        let segment = &self.path[self.segment..];
        if is_dot_segment(segment) {
            let name = self.parameter.unwrap_or("path");
            self.refuse(name, "is a path segment of dots, which leads to another resource");
        } else if let (true, Some(name)) = (segment.is_empty(), self.parameter) {
            self.refuse(name, "is empty, which leads to another resource");
        }
    }

    fn refuse(&mut self, name: &'static str, problem: &'static str) {
        self.problem.get_or_insert((name, problem));
    }
}

impl fmt::Debug for Endpoint {
    /// Leaves the path out: values in it can be secret, such as sharing links.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").field("client", &self.client).finish_non_exhaustive()
    }
}
