//! The parameters of a call in its query, headers and cookies.

use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};

use crate::runtime::call::percent::{
    encode_query_name, encode_reserved, encode_reserved_cookie, encode_value, push_literal,
};
use crate::runtime::call::style::{self, Explode, ParameterStyle};
#[cfg(runtime = "client-parameters")]
use crate::runtime::client::client_parameters::ClientParameter;
use crate::runtime::codec::Field;
#[cfg(runtime = "client-parameters")]
use crate::runtime::codec::Slot;

/// The optional parameters of an operation.
pub trait Parameters {
    /// Writes those that are set.
    fn write(&self, out: &mut ParameterWriter);
}

impl Parameters for () {
    fn write(&self, _: &mut ParameterWriter) {}
}

/// A parameter that cannot be sent, and why: a phrase that follows its name.
#[derive(Clone)]
pub(crate) struct ParameterProblem {
    pub(crate) name: String,
    pub(crate) problem: String,
}

/// Collects query parameters, headers and cookies.
///
/// A value that cannot be written is reported when the call is sent.
#[derive(Clone, Default)]
pub struct ParameterWriter {
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    /// The arguments of the function with which the path ends, if it ends with one.
    pub(crate) arguments: Option<String>,
    #[cfg(runtime = "cookies")]
    cookies: String,
    #[cfg(runtime = "client-parameters")]
    /// The parameters without an own value, and whether they are required.
    pub(crate) left_to_client: Vec<(&'static ClientParameter, bool)>,
    problem: Option<ParameterProblem>,
}

impl ParameterWriter {
    pub(crate) fn with_problem(problem: Option<ParameterProblem>) -> Self {
        Self { problem, ..Self::default() }
    }

    /// Adds a query parameter; nothing for a value that is not there.
    pub fn write_query(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        self.query_encoded(name, style, explode, encode_value, value);
    }

    /// Adds a query parameter in which reserved characters stay as they are (`allowReserved`);
    /// nothing for a value that is not there.
    pub fn write_query_reserved(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        self.query_encoded(name, style, explode, encode_reserved, value);
    }

    fn query_encoded(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        encode: fn(&str) -> String,
        value: &dyn Field,
    ) {
        match style::query_text(name, style, explode, encode, value.slot()) {
            Ok(Some(text)) => self.push_query(&text),
            Ok(None) => {}
            Err(problem) => self.refuse(name, problem),
        }
    }

    /// Adds an argument of the function that the path ends with; nothing for a value that
    /// is not there.
    pub fn write_argument(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        let arguments = self.arguments.get_or_insert_default();
        match style::argument_text(name, style, explode, value.slot()) {
            Ok(Some(text)) => {
                if !arguments.is_empty() {
                    arguments.push(',');
                }
                push_literal(arguments, name);
                arguments.push('=');
                arguments.push_str(&text);
            }
            Ok(None) => {}
            Err(problem) => self.refuse(name, problem),
        }
    }

    /// Adds a header; nothing for a value that is not there.
    pub fn write_header(&mut self, name: &str, explode: Explode, value: &dyn Field) {
        self.header_styled(name, ParameterStyle::Simple, explode, value);
    }

    /// Adds a header whose value is JSON; nothing for a value that is not there.
    pub fn write_header_json(&mut self, name: &str, value: &dyn Field) {
        self.header_styled(name, ParameterStyle::Json, Explode::No, value);
    }

    fn header_styled(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        match style::header_parameter_text(style, explode, value.slot()) {
            Ok(Some(text)) => self.set_header(name, &text),
            Ok(None) => {}
            Err(problem) => self.refuse(name, problem),
        }
    }

    #[cfg(runtime = "cookies")]
    /// Adds a cookie; nothing for a value that is not there.
    pub fn write_cookie(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        self.cookie_encoded(name, style, explode, encode_value, value);
    }

    #[cfg(runtime = "cookies")]
    /// Adds a cookie in which reserved characters stay as they are (`allowReserved`); nothing for a
    /// value that is not there.
    pub fn write_cookie_reserved(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        self.cookie_encoded(name, style, explode, encode_reserved_cookie, value);
    }

    #[cfg(runtime = "cookies")]
    fn cookie_encoded(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        encode: fn(&str) -> String,
        value: &dyn Field,
    ) {
        match style::cookie_text(name, style, explode, encode, value.slot()) {
            Ok(Some(text)) => self.push_cookies(&text),
            Ok(None) => {}
            Err(problem) => self.refuse(name, problem),
        }
    }

    #[cfg(runtime = "cookies")]
    fn push_cookies(&mut self, text: &str) {
        if !self.cookies.is_empty() && !text.is_empty() {
            self.cookies.push_str("; ");
        }
        self.cookies.push_str(text);
    }

    #[cfg(runtime = "client-parameters")]
    /// Adds a parameter that the client can set: the client's value if there is no own one.
    pub fn write_or_client(&mut self, parameter: &'static ClientParameter, value: &dyn Field) {
        self.write_or_leave(parameter, false, value);
    }

    #[cfg(runtime = "client-parameters")]
    /// Adds a required parameter that the client can set: the client's value if there is no own one.
    pub fn write_or_require(&mut self, parameter: &'static ClientParameter, value: &dyn Field) {
        self.write_or_leave(parameter, true, value);
    }

    #[cfg(runtime = "client-parameters")]
    fn write_or_leave(
        &mut self,
        parameter: &'static ClientParameter,
        required: bool,
        value: &dyn Field,
    ) {
        match value.slot() {
            Slot::Unset => self.left_to_client.push((parameter, required)),
            _ => parameter.write_value(self, value),
        }
    }

    #[cfg(runtime = "client-parameters")]
    /// Adds what has been written for all calls of a client.
    pub(crate) fn add_written(&mut self, written: &Self) {
        if !written.query.is_empty() {
            self.push_query(&written.query);
        }
        let headers = written.headers.iter();
        self.headers.extend(headers.map(|(name, value)| (name.clone(), value.clone())));
        #[cfg(runtime = "cookies")]
        self.push_cookies(&written.cookies);
    }

    /// Adds a query parameter that the description does not declare.
    pub(crate) fn query_pair(&mut self, name: &str, value: &str) {
        self.push_query(&format!("{}={}", encode_query_name(name), encode_value(value)));
    }

    /// Sets a header to a string, which replaces its previous values.
    pub(crate) fn set_header(&mut self, name: &str, text: &str) {
        let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
            return self.refuse(name, "is not a header name");
        };
        match HeaderValue::from_bytes(text.as_bytes()) {
            Ok(value) => {
                self.headers.insert(header, value);
            }
            Err(_) => self.refuse(name, "has a character that headers cannot have"),
        }
    }

    #[cfg(runtime = "cookies")]
    /// Moves the cookies into the headers.
    pub(crate) fn finish_cookies(&mut self) {
        if !self.cookies.is_empty() {
            let cookies = std::mem::take(&mut self.cookies);
            self.set_header(COOKIE.as_str(), &cookies);
        }
    }

    /// Fails with the first parameter that could not be written.
    pub(crate) fn take_problem(&mut self) -> Result<(), ParameterProblem> {
        self.problem.take().map_or(Ok(()), Err)
    }

    /// Notes a parameter that cannot be written, unless another was noted before.
    pub(crate) fn refuse(&mut self, name: &str, problem: impl Into<String>) {
        self.problem.get_or_insert_with(|| ParameterProblem {
            name: name.to_owned(),
            problem: problem.into(),
        });
    }

    /// Adds text that is encoded already.
    pub(crate) fn push_query(&mut self, text: &str) {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(text);
    }
}
