//! Parameters that most operations take, set once for all calls of a client.

use reqwest::header::COOKIE;

use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::ParameterWriter;
use crate::runtime::call::style::{Explode, ParameterStyle};
use crate::runtime::codec::Field;
use crate::runtime::error::Error;

/// A parameter that most operations take.
pub struct ClientParameter {
    pub(crate) name: &'static str,
    pub(crate) location: Location,
    #[allow(dead_code, reason = "an API need not have a parameter with a style")]
    style: ParameterStyle,
    explode: Explode,
    write: fn(&Self, &mut ParameterWriter, &dyn Field),
}

/// The location of a parameter that a client can set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(dead_code, reason = "an API need not use every variant")]
pub(crate) enum Location {
    Query,
    Header,
    Cookie,
}

impl ClientParameter {
    /// A query parameter.
    pub const fn in_query(name: &'static str, style: ParameterStyle, explode: Explode) -> Self {
        Self::at(name, Location::Query, style, explode, |it, out, value| {
            out.write_query(it.name, it.style, it.explode, value);
        })
    }

    /// A query parameter in which reserved characters stay as they are.
    pub const fn in_query_reserved(
        name: &'static str,
        style: ParameterStyle,
        explode: Explode,
    ) -> Self {
        Self::at(name, Location::Query, style, explode, |it, out, value| {
            out.write_query_reserved(it.name, it.style, it.explode, value);
        })
    }

    /// A header.
    pub const fn in_header(name: &'static str, explode: Explode) -> Self {
        Self::at(name, Location::Header, ParameterStyle::Simple, explode, |it, out, value| {
            out.write_header(it.name, it.explode, value);
        })
    }

    /// A header whose value is JSON.
    pub const fn in_header_json(name: &'static str) -> Self {
        Self::at(name, Location::Header, ParameterStyle::Json, Explode::No, |it, out, value| {
            out.write_header_json(it.name, value);
        })
    }

    #[cfg(runtime = "cookies")]
    /// A cookie.
    pub const fn in_cookie(name: &'static str, style: ParameterStyle, explode: Explode) -> Self {
        Self::at(name, Location::Cookie, style, explode, |it, out, value| {
            out.write_cookie(it.name, it.style, it.explode, value);
        })
    }

    #[cfg(runtime = "cookies")]
    /// A cookie in which reserved characters stay as they are.
    pub const fn in_cookie_reserved(
        name: &'static str,
        style: ParameterStyle,
        explode: Explode,
    ) -> Self {
        Self::at(name, Location::Cookie, style, explode, |it, out, value| {
            out.write_cookie_reserved(it.name, it.style, it.explode, value);
        })
    }

    const fn at(
        name: &'static str,
        location: Location,
        style: ParameterStyle,
        explode: Explode,
        write: fn(&Self, &mut ParameterWriter, &dyn Field),
    ) -> Self {
        Self { name, location, style, explode, write }
    }

    /// Returns whether it is the same parameter, which each crate that uses the client declares.
    fn is_same(&self, other: &Self) -> bool {
        let is_header = self.location == Location::Header;
        let has_name =
            self.name == other.name || is_header && self.name.eq_ignore_ascii_case(other.name);
        self.location == other.location && has_name
    }

    /// Writes a value of the parameter.
    pub(crate) fn write_value(&self, out: &mut ParameterWriter, value: &dyn Field) {
        (self.write)(self, out, value);
    }
}

/// The parameters that a client sets, as they are sent. They can be secret.
#[derive(Default)]
pub(crate) struct ClientParameters(Vec<(&'static ClientParameter, ParameterWriter)>);

impl ClientParameters {
    pub(crate) fn set_value(&mut self, parameter: &'static ClientParameter, value: &dyn Field) {
        let mut written = ParameterWriter::default();
        parameter.write_value(&mut written, value);
        written.headers.values_mut().for_each(|value| value.set_sensitive(true));
        self.0.retain(|(other, _)| !other.is_same(parameter));
        self.0.push((parameter, written));
    }

    /// The value of a parameter as it is sent, if it is set.
    pub(crate) fn value_of(&self, parameter: &'static ClientParameter) -> Option<&ParameterWriter> {
        self.0.iter().find(|(other, _)| other.is_same(parameter)).map(|(_, written)| written)
    }

    /// Fails with the first value that cannot be sent.
    pub(crate) fn checked(mut self) -> Result<Self, Error> {
        for (_, written) in &mut self.0 {
            written.take_problem().map_err(|found| {
                Error::configuration(format!("the parameter `{}` {}", found.name, found.problem))
            })?;
        }
        Ok(self)
    }
}

impl Draft {
    /// Adds the client's values of the parameters that the call does not set.
    pub(crate) fn add_client_parameters(&self, out: &mut ParameterWriter) {
        let settings = &self.client.settings;
        for (parameter, required) in std::mem::take(&mut out.left_to_client) {
            if self.gives(parameter) {
                continue;
            }
            match settings.client_parameters.value_of(parameter) {
                Some(written) => out.add_written(written),
                None if !required => {}
                None if parameter.location == Location::Header
                    && settings.headers.contains_key(parameter.name) => {}
                None => out.refuse(
                    parameter.name,
                    "is required and not set: `ClientBuilder` sets it for all calls, \
                     `Call::with` for one",
                ),
            }
        }
    }

    /// Returns whether the call sets a parameter without its type.
    fn gives(&self, parameter: &ClientParameter) -> bool {
        match parameter.location {
            Location::Query => self.query.iter().any(|(name, _)| name == parameter.name),
            Location::Header => self.headers.has(parameter.name),
            // The header replaces all cookies.
            Location::Cookie => self.headers.has(COOKIE.as_str()),
        }
    }
}
