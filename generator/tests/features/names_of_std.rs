// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_box {
    use crate::runtime::codec;
    use super::{Call, Other};

    /// Schema `Box`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyBox {
        /// Type name: `call`.
        Call(Box<Call>),
        /// Type name: `other`.
        Other_(Box<Other>),
        /// An object of any other type, with all of its properties.
        Other(Box<super::Box>),
    }

    impl AnyBox {
        /// `name`.
        #[inline]
        #[must_use]
        pub fn name(&self) -> Option<&str> {
            match self {
                Self::Call(value) => value.name.as_deref(),
                Self::Other_(value) => value.name.as_deref(),
                Self::Other(value) => value.name.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyBox = "kind";
        Call (Call) = ["call"];
        Other_ (Other) = ["other"];
    }
}
mod b_tree_map {
    /// Schema `BTreeMap`.
    pub type BTreeMap = ::std::collections::BTreeMap<String, i64>;
}
mod bool {
    /// Schema `bool`.
    pub type Bool = bool;
}
mod box_ {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Box`.
    #[derive(Clone)]
    pub struct Box {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Box {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Box, Default;
        0 => name = "name";
        base_tag = "kind";
    }
}
mod call {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Call`.
    ///
    /// Type name on the wire: `call`.
    #[derive(Clone)]
    pub struct Call {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Call {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Call, Default;
        0 => name = "name";
        tag = "kind", "call";
    }
}
mod clone {
    /// Schema `Clone`.
    pub type Clone = String;
}
mod codec {
    /// Schema `codec`.
    pub type Codec = String;
}
mod date_time {
    /// Schema `DateTime`.
    pub type DateTime = crate::runtime::DateTime;
}
mod debug {
    /// Schema `Debug`.
    pub type Debug = String;
}
mod default {
    /// Schema `Default`.
    pub type Default = String;
}
mod endpoint {
    /// Schema `Endpoint`.
    pub type Endpoint = String;
}
mod err {
    /// Schema `Err`.
    pub type Err = String;
}
mod error {
    /// Schema `Error`.
    pub type Error = String;
}
mod fmt {
    /// Schema `fmt`.
    pub type Fmt = String;
}
mod from {
    /// Schema `From`.
    pub type From = String;
}
mod i64 {
    /// Schema `i64`.
    pub type I64 = i64;
}
mod into {
    /// Schema `Into`.
    pub type Into = String;
}
mod into_iterator {
    /// Schema `IntoIterator`.
    pub type IntoIterator = String;
}
mod iterator {
    /// Schema `Iterator`.
    pub type Iterator = String;
}
mod models {
    /// Schema `models`.
    pub type Models = String;
}
mod names {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{
        BTreeMap, Bool, Codec, DateTime, Debug, Endpoint, Error, Fmt, I64, Models, Number,
        Operation, Parameters, PartialEq, Send, Str, ToString, Usize, Value,
    };

    /// Schema `Names`.
    #[derive(Clone)]
    pub struct Names {
        /// Property `a`, optional.
        pub a: Option<super::Some>,
        /// Property `b`, optional.
        pub b: Option<super::Into>,
        /// Property `c`, optional.
        pub c: Option<super::IntoIterator>,
        /// Property `d`, optional.
        pub d: Option<BTreeMap>,
        /// Property `e`, optional.
        pub e: Option<Endpoint>,
        /// Property `f`, optional.
        pub f: Option<Operation>,
        /// Property `g`, optional.
        pub g: Option<Error>,
        /// Property `h`, optional.
        pub h: Option<Number>,
        /// Property `i`, optional.
        pub i: Option<DateTime>,
        /// Property `j`, optional.
        pub j: Option<super::Default>,
        /// Property `k`, optional.
        pub k: Option<super::Clone>,
        /// Property `l`, optional.
        pub l: Option<Debug>,
        /// Property `m`, optional.
        pub m: Option<Str>,
        /// Property `n`, optional.
        pub n: Option<Codec>,
        /// Property `o`, optional.
        pub o: Option<Bool>,
        /// Property `p`, optional.
        pub p: Option<super::From>,
        /// Property `q`, optional.
        pub q: Option<Value>,
        /// Property `r`, optional.
        pub r: Option<Send>,
        /// Property `s`, optional.
        pub s: Option<Fmt>,
        /// Property `t`, optional.
        pub t: Option<super::Iterator>,
        /// Property `u`, optional.
        pub u: Option<Usize>,
        /// Property `v`, optional.
        pub v: Option<I64>,
        /// Property `w`, optional.
        pub w: Option<ToString>,
        /// Property `x`, optional.
        pub x: Option<PartialEq>,
        /// Property `y`, optional.
        pub y: Option<Parameters>,
        /// Property `z`, optional.
        pub z: Option<Models>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Names {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`a`](field@Self::a).
        pub fn a(mut self, a: impl Into<super::Some>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// Sets [`b`](field@Self::b).
        pub fn b(mut self, b: impl Into<super::Into>) -> Self {
            self.b = Some(b.into());
            self
        }

        /// Sets [`c`](field@Self::c).
        pub fn c(mut self, c: impl Into<super::IntoIterator>) -> Self {
            self.c = Some(c.into());
            self
        }

        /// Sets [`d`](field@Self::d).
        pub fn d(mut self, d: impl IntoIterator<Item = (impl Into<String>, i64)>) -> Self {
            self.d = Some(d.into_iter().map(|(key, value)| (key.into(), value)).collect());
            self
        }

        /// Sets [`e`](field@Self::e).
        pub fn e(mut self, e: impl Into<Endpoint>) -> Self {
            self.e = Some(e.into());
            self
        }

        /// Sets [`f`](field@Self::f).
        pub fn f(mut self, f: impl Into<Operation>) -> Self {
            self.f = Some(f.into());
            self
        }

        /// Sets [`g`](field@Self::g).
        pub fn g(mut self, g: impl Into<Error>) -> Self {
            self.g = Some(g.into());
            self
        }

        /// Sets [`h`](field@Self::h).
        #[inline]
        pub fn h(mut self, h: Number) -> Self {
            self.h = Some(h);
            self
        }

        /// Sets [`i`](field@Self::i).
        pub fn i(mut self, i: impl Into<DateTime>) -> Self {
            self.i = Some(i.into());
            self
        }

        /// Sets [`j`](field@Self::j).
        pub fn j(mut self, j: impl Into<super::Default>) -> Self {
            self.j = Some(j.into());
            self
        }

        /// Sets [`k`](field@Self::k).
        pub fn k(mut self, k: impl Into<super::Clone>) -> Self {
            self.k = Some(k.into());
            self
        }

        /// Sets [`l`](field@Self::l).
        pub fn l(mut self, l: impl Into<Debug>) -> Self {
            self.l = Some(l.into());
            self
        }

        /// Sets [`m`](field@Self::m).
        pub fn m(mut self, m: impl Into<Str>) -> Self {
            self.m = Some(m.into());
            self
        }

        /// Sets [`n`](field@Self::n).
        pub fn n(mut self, n: impl Into<Codec>) -> Self {
            self.n = Some(n.into());
            self
        }

        /// Sets [`o`](field@Self::o).
        #[inline]
        pub fn o(mut self, o: Bool) -> Self {
            self.o = Some(o);
            self
        }

        /// Sets [`p`](field@Self::p).
        pub fn p(mut self, p: impl Into<super::From>) -> Self {
            self.p = Some(p.into());
            self
        }

        /// Sets [`q`](field@Self::q).
        pub fn q(mut self, q: impl Into<Value>) -> Self {
            self.q = Some(q.into());
            self
        }

        /// Sets [`r`](field@Self::r).
        pub fn r(mut self, r: impl Into<Send>) -> Self {
            self.r = Some(r.into());
            self
        }

        /// Sets [`s`](field@Self::s).
        pub fn s(mut self, s: impl Into<Fmt>) -> Self {
            self.s = Some(s.into());
            self
        }

        /// Sets [`t`](field@Self::t).
        pub fn t(mut self, t: impl Into<super::Iterator>) -> Self {
            self.t = Some(t.into());
            self
        }

        /// Sets [`u`](field@Self::u).
        pub fn u(mut self, u: impl Into<Usize>) -> Self {
            self.u = Some(u.into());
            self
        }

        /// Sets [`v`](field@Self::v).
        #[inline]
        pub fn v(mut self, v: I64) -> Self {
            self.v = Some(v);
            self
        }

        /// Sets [`w`](field@Self::w).
        pub fn w(mut self, w: impl Into<ToString>) -> Self {
            self.w = Some(w.into());
            self
        }

        /// Sets [`x`](field@Self::x).
        pub fn x(mut self, x: impl Into<PartialEq>) -> Self {
            self.x = Some(x.into());
            self
        }

        /// Sets [`y`](field@Self::y).
        pub fn y(mut self, y: impl Into<Parameters>) -> Self {
            self.y = Some(y.into());
            self
        }

        /// Sets [`z`](field@Self::z).
        pub fn z(mut self, z: impl Into<Models>) -> Self {
            self.z = Some(z.into());
            self
        }
    }

    codec::model! {
        Names, Default;
        0 => a = "a";
        1 => b = "b";
        2 => c = "c";
        3 => d = "d";
        4 => e = "e";
        5 => f = "f";
        6 => g = "g";
        7 => h = "h";
        8 => i = "i";
        9 => j = "j";
        10 => k = "k";
        11 => l = "l";
        12 => m = "m";
        13 => n = "n";
        14 => o = "o";
        15 => p = "p";
        16 => q = "q";
        17 => r = "r";
        18 => s = "s";
        19 => t = "t";
        20 => u = "u";
        21 => v = "v";
        22 => w = "w";
        23 => x = "x";
        24 => y = "y";
        25 => z = "z";
    }
}
mod none {
    use crate::runtime::codec;

    /// Schema `None`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum None {
        /// `Some`.
        Some,
        /// `None`.
        None,
        /// `Ok`.
        Ok,
        /// `Err`.
        Err,
        /// `Self`.
        Self_,
        /// `self`.
        Self2,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        None;
        Some = "Some";
        None = "None";
        Ok = "Ok";
        Err = "Err";
        Self_ = "Self";
        Self2 = "self";
    }
}
mod number {
    /// Schema `Number`.
    pub type Number = f64;
}
mod ok {
    /// Schema `Ok`.
    pub type Ok = Vec<String>;
}
mod operation {
    /// Schema `Operation`.
    pub type Operation = String;
}
mod option {
    use crate::runtime::{AdditionalProperties, DateTime, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::{AnyBox, Self_};

    /// Schema `Option`.
    #[derive(Clone)]
    pub struct Option {
        /// Property `string`, optional.
        pub string: ::std::option::Option<super::String>,
        /// Property `vec`, optional.
        pub vec: ::std::option::Option<Vec<super::Vec>>,
        /// Property `box`, optional.
        pub box_: ::std::option::Option<AnyBox>,
        /// Property `map`, optional.
        pub map: ::std::option::Option<BTreeMap<String, String>>,
        /// Property `value`, optional.
        pub value: ::std::option::Option<Value>,
        /// Property `at`, optional.
        pub at: ::std::option::Option<DateTime>,
        /// Property `amount`, optional.
        pub amount: ::std::option::Option<f64>,
        /// Property `null`, optional, perhaps null.
        pub null: ::std::option::Option<String>,
        /// Property `option`, optional.
        pub option: ::std::option::Option<Box<Option>>,
        /// Property `string_`, optional.
        pub string2: ::std::option::Option<Self_>,
        /// Property `all`, optional.
        pub all: ::std::option::Option<Vec<super::None>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Option {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`string`](field@Self::string).
        pub fn string(mut self, string: impl Into<super::String>) -> Self {
            self.string = Some(string.into());
            self
        }

        /// Sets [`vec`](field@Self::vec).
        pub fn vec(mut self, vec: impl IntoIterator<Item = impl Into<super::Vec>>) -> Self {
            self.vec = Some(vec.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`box_`](field@Self::box_).
        pub fn box_(mut self, box_: impl Into<AnyBox>) -> Self {
            self.box_ = Some(box_.into());
            self
        }

        /// Sets [`map`](field@Self::map).
        pub fn map(
            mut self,
            map: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.map = Some(
                map.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl Into<Value>) -> Self {
            self.value = Some(value.into());
            self
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<DateTime>) -> Self {
            self.at = Some(at.into());
            self
        }

        /// Sets [`amount`](field@Self::amount).
        #[inline]
        pub fn amount(mut self, amount: f64) -> Self {
            self.amount = Some(amount);
            self
        }

        /// Sets [`null`](field@Self::null).
        pub fn null(mut self, null: impl Into<String>) -> Self {
            self.null = Some(null.into());
            self
        }

        /// Sets [`null`](field@Self::null) to an explicit `null`.
        #[inline]
        pub fn clear_null(mut self) -> Self {
            self.null = None;
            self.additional_properties.0.set_null(7);
            self
        }

        /// Sets [`option`](field@Self::option).
        pub fn option(mut self, option: impl Into<Option>) -> Self {
            self.option = Some(Box::new(option.into()));
            self
        }

        /// Sets [`string2`](field@Self::string2).
        pub fn string2(mut self, string2: impl Into<Self_>) -> Self {
            self.string2 = Some(string2.into());
            self
        }

        /// Sets [`all`](field@Self::all).
        pub fn all(mut self, all: impl IntoIterator<Item = impl Into<super::None>>) -> Self {
            self.all = Some(all.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Option, Default;
        0 => string = "string";
        1 => vec = "vec";
        2 => box_ = "box";
        3 => map = "map";
        4 => value = "value";
        5 => at = "at";
        6 => amount = "amount";
        7 => null = "null";
        8 => option = "option";
        9 => string2 = "string_";
        10 => all = "all";
    }
}
mod other {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Other`.
    ///
    /// Type name on the wire: `other`.
    #[derive(Clone)]
    pub struct Other {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Other {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Other, Default;
        0 => name = "name";
        tag = "kind", "other";
    }
}
mod parameters {
    /// Schema `Parameters`.
    pub type Parameters = String;
}
mod partial_eq {
    /// Schema `PartialEq`.
    pub type PartialEq = String;
}
mod result {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Names, Words};

    /// Schema `Result`.
    #[derive(Clone)]
    pub struct Result {
        /// Property `ok`, always present.
        pub ok: super::Ok,
        /// Property `err`, optional.
        pub err: Option<super::Err>,
        /// Property `words`, optional.
        pub words: Option<Words>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Result {
        /// Creates a value with its required properties.
        pub fn new(ok: impl IntoIterator<Item = impl Into<String>>) -> Self {
            Self {
                ok: ok.into_iter().map(Into::into).collect(),
                ..codec::empty()
            }
        }

        /// Sets [`ok`](field@Self::ok).
        pub fn ok(mut self, ok: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.ok = ok.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`err`](field@Self::err).
        pub fn err(mut self, err: impl Into<super::Err>) -> Self {
            self.err = Some(err.into());
            self
        }

        /// Sets [`words`](field@Self::words).
        pub fn words(
            mut self,
            words: impl IntoIterator<Item = (impl Into<String>, impl Into<Names>)>,
        ) -> Self {
            self.words = Some(
                words.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }
    }

    codec::model! {
        Result;
        0 => ok = "ok";
        1 => err = "err";
        2 => words = "words";
        required = [0];
    }
}
mod self_ {
    use crate::runtime::codec;

    /// Schema `Self`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Self_ {
        /// `Box`.
        Box,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Self_;
        Box = "Box";
    }
}
mod send {
    /// Schema `Send`.
    pub type Send = String;
}
mod some {
    /// Schema `Some`.
    pub type Some = String;
}
mod str {
    /// Schema `str`.
    pub type Str = String;
}
mod string {
    /// Schema `String`.
    pub type String = ::std::string::String;
}
mod to_string {
    /// Schema `ToString`.
    pub type ToString = String;
}
mod usize {
    /// Schema `usize`.
    pub type Usize = String;
}
mod value {
    /// Schema `Value`.
    pub type Value = ::serde_json::Value;
}
mod vec {
    /// Schema `Vec`.
    pub type Vec = ::std::vec::Vec<i64>;
}
mod words {
    use std::collections::BTreeMap;
    use super::Names;

    /// Schema `Words`.
    pub type Words = BTreeMap<String, Names>;
}

pub use self::any_box::AnyBox;
pub use self::b_tree_map::BTreeMap;
pub use self::bool::Bool;
pub use self::box_::Box;
pub use self::call::Call;
pub use self::clone::Clone;
pub use self::codec::Codec;
pub use self::date_time::DateTime;
pub use self::debug::Debug;
pub use self::default::Default;
pub use self::endpoint::Endpoint;
pub use self::err::Err;
pub use self::error::Error;
pub use self::fmt::Fmt;
pub use self::from::From;
pub use self::i64::I64;
pub use self::into::Into;
pub use self::into_iterator::IntoIterator;
pub use self::iterator::Iterator;
pub use self::models::Models;
pub use self::names::Names;
pub use self::none::None;
pub use self::number::Number;
pub use self::ok::Ok;
pub use self::operation::Operation;
pub use self::option::Option;
pub use self::other::Other;
pub use self::parameters::Parameters;
pub use self::partial_eq::PartialEq;
pub use self::result::Result;
pub use self::self_::Self_;
pub use self::send::Send;
pub use self::some::Some;
pub use self::str::Str;
pub use self::string::String;
pub use self::to_string::ToString;
pub use self::usize::Usize;
pub use self::value::Value;
pub use self::vec::Vec;
pub use self::words::Words;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::AnyBox;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod option;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/option`.
    #[inline]
    #[must_use]
    pub fn option(&self) -> Option {
        Option(Endpoint::root(self).literal("option"))
    }
}

/// Request builder of `/option`.
#[derive(Clone, Debug)]
pub struct Option(pub(crate) Endpoint);

impl Option {
    /// `GET /option`.
    ///
    /// On success: d.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_std::Client) -> Result<(), names_of_std::Error> {
    /// let response = client.option().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<::std::option::Option<AnyBox>> {
        self.0.call(operation!("GET", "/option")).returning_json_or_nothing()
    }

    /// `POST /option`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_std::Client) -> Result<(), names_of_std::Error> {
    /// let response = client
    ///     .option()
    ///     .post(
    ///         ::names_of_std::models::Option::new()
    ///             .all([::names_of_std::models::None::Some]),
    ///     )
    ///     .with(|options| options.when("2026-01-31"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        body: impl Into<crate::models::Option>,
    ) -> Call<crate::models::Result, option::PostOptions> {
        let body: crate::models::Option = body.into();
        self.0.call(operation!("POST", "/option")).json(&body).returning_json()
    }
}

// src/requests/option.rs

//! Request builders below `/option`.

use crate::runtime::{Date, Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `POST /option`.
#[derive(Clone, Debug, Default)]
pub struct PostOptions {
    when: Option<Date>,
    none: Option<crate::models::None>,
}

impl PostOptions {
    /// Query parameter `when`.
    #[inline]
    #[must_use]
    pub fn when(mut self, when: impl Into<Date>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// Query parameter `none`.
    #[inline]
    #[must_use]
    pub fn none(mut self, none: impl Into<crate::models::None>) -> Self {
        self.none = Some(none.into());
        self
    }
}

impl Parameters for PostOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("when", ParameterStyle::Form, Explode::Yes, &self.when);
        out.write_query("none", ParameterStyle::Form, Explode::Yes, &self.none);
    }
}
