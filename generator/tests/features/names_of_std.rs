// src/models/mod.rs

//! The types of the API's requests and responses.

use crate::runtime::{AdditionalProperties, codec};
use std::fmt;

/// Schema `BTreeMap`.
pub type BTreeMap = ::std::collections::BTreeMap<::std::string::String, i64>;

/// Schema `Box`.
#[derive(Clone)]
pub struct BoxBase {
    /// Property `name`, optional.
    pub name: ::std::option::Option<::std::string::String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl BoxBase {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[inline]
    #[must_use]
    pub fn name(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl ::std::default::Default for BoxBase {
    #[inline]
    fn default() -> Self {
        Self {
            name: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for BoxBase {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &["name"]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn tag(&self) -> ::std::option::Option<codec::Tag> {
        Some(codec::Tag {
            property: "kind",
            name: None,
        })
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(BoxBase);

/// Schema `Box`.
///
/// One of several types, discriminated by the property `kind`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Box {
    /// Type name: `call`.
    Call(::std::boxed::Box<Call>),
    /// Type name: `other`.
    Other_(::std::boxed::Box<Other>),
    /// An object of any other type, with all of its properties.
    Other(::std::boxed::Box<BoxBase>),
}

impl Box {
    /// Returns the name of the object's type, as it is on the wire.
    #[inline]
    #[must_use]
    pub fn type_name(&self) -> ::std::option::Option<&str> {
        codec::type_name(codec::Polymorphic::model(self))
    }

    /// `name`.
    #[inline]
    #[must_use]
    pub fn name(&self) -> ::std::option::Option<&str> {
        match self {
            Self::Call(value) => value.name.as_deref(),
            Self::Other_(value) => value.name.as_deref(),
            Self::Other(value) => value.name.as_deref(),
        }
    }
}

impl codec::Polymorphic for Box {
    #[inline]
    fn discriminator(&self) -> &'static str {
        "kind"
    }

    #[inline]
    fn select(
        &mut self,
        type_name: ::std::option::Option<&str>,
    ) -> &mut dyn codec::Model {
        *self = match type_name {
            Some("call") => Self::Call(codec::empty()),
            Some("other") => Self::Other_(codec::empty()),
            _ => Self::Other(codec::empty()),
        };
        codec::Polymorphic::model_mut(self)
    }

    #[inline]
    fn model(&self) -> &dyn codec::Model {
        match self {
            Self::Call(value) => &**value,
            Self::Other_(value) => &**value,
            Self::Other(value) => &**value,
        }
    }

    #[inline]
    fn model_mut(&mut self) -> &mut dyn codec::Model {
        match self {
            Self::Call(value) => &mut **value,
            Self::Other_(value) => &mut **value,
            Self::Other(value) => &mut **value,
        }
    }
}

impl ::std::convert::From<Call> for Box {
    #[inline]
    fn from(value: Call) -> Self {
        Self::Call(::std::boxed::Box::new(codec::typed(value)))
    }
}

impl ::std::convert::From<Other> for Box {
    #[inline]
    fn from(value: Other) -> Self {
        Self::Other_(::std::boxed::Box::new(codec::typed(value)))
    }
}

codec::polymorphic!(Box);

/// Schema `Call`.
///
/// Type name on the wire: `call`.
#[derive(Clone)]
pub struct Call {
    /// Property `name`, optional.
    pub name: ::std::option::Option<::std::string::String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl Call {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[inline]
    #[must_use]
    pub fn name(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl ::std::default::Default for Call {
    #[inline]
    fn default() -> Self {
        Self {
            name: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for Call {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &["name"]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn tag(&self) -> ::std::option::Option<codec::Tag> {
        Some(codec::Tag {
            property: "kind",
            name: Some("call"),
        })
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(Call);

/// Schema `Clone`.
pub type Clone = ::std::string::String;

/// Schema `DateTime`.
///
/// - Format: `date-time`
pub type DateTime = crate::runtime::DateTime;

/// Schema `Debug`.
pub type Debug = ::std::string::String;

/// Schema `Default`.
pub type Default = ::std::string::String;

/// Schema `Endpoint`.
pub type Endpoint = ::std::string::String;

/// Schema `Err`.
pub type Err = ::std::string::String;

/// Schema `Error`.
pub type Error = ::std::string::String;

/// Schema `From`.
pub type From = ::std::string::String;

/// Schema `Into`.
pub type Into = ::std::string::String;

/// Schema `IntoIterator`.
pub type IntoIterator = ::std::string::String;

/// Schema `Iterator`.
pub type Iterator = ::std::string::String;

/// Schema `Names`.
#[derive(Clone)]
pub struct Names {
    /// Property `a`, optional.
    pub a: ::std::option::Option<Some>,
    /// Property `b`, optional.
    pub b: ::std::option::Option<Into>,
    /// Property `c`, optional.
    pub c: ::std::option::Option<IntoIterator>,
    /// Property `d`, optional.
    pub d: ::std::option::Option<BTreeMap>,
    /// Property `e`, optional.
    pub e: ::std::option::Option<Endpoint>,
    /// Property `f`, optional.
    pub f: ::std::option::Option<Operation>,
    /// Property `g`, optional.
    pub g: ::std::option::Option<Error>,
    /// Property `h`, optional.
    pub h: ::std::option::Option<Number>,
    /// Property `i`, optional.
    pub i: ::std::option::Option<DateTime>,
    /// Property `j`, optional.
    pub j: ::std::option::Option<Default>,
    /// Property `k`, optional.
    pub k: ::std::option::Option<Clone>,
    /// Property `l`, optional.
    pub l: ::std::option::Option<Debug>,
    /// Property `m`, optional.
    pub m: ::std::option::Option<Str>,
    /// Property `n`, optional.
    pub n: ::std::option::Option<Codec>,
    /// Property `o`, optional.
    pub o: ::std::option::Option<Bool>,
    /// Property `p`, optional.
    pub p: ::std::option::Option<From>,
    /// Property `q`, optional.
    pub q: ::std::option::Option<Value>,
    /// Property `r`, optional.
    pub r: ::std::option::Option<Send>,
    /// Property `s`, optional.
    pub s: ::std::option::Option<Fmt>,
    /// Property `t`, optional.
    pub t: ::std::option::Option<Iterator>,
    /// Property `u`, optional.
    pub u: ::std::option::Option<Usize>,
    /// Property `v`, optional.
    pub v: ::std::option::Option<I64>,
    /// Property `w`, optional.
    pub w: ::std::option::Option<ToString>,
    /// Property `x`, optional.
    pub x: ::std::option::Option<PartialEq>,
    /// Property `y`, optional.
    pub y: ::std::option::Option<Parameters>,
    /// Property `z`, optional.
    pub z: ::std::option::Option<Models>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl Names {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`a`](field@Self::a).
    #[inline]
    #[must_use]
    pub fn a(mut self, a: impl ::std::convert::Into<Some>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets [`b`](field@Self::b).
    #[inline]
    #[must_use]
    pub fn b(mut self, b: impl ::std::convert::Into<Into>) -> Self {
        self.b = Some(b.into());
        self
    }

    /// Sets [`c`](field@Self::c).
    #[inline]
    #[must_use]
    pub fn c(mut self, c: impl ::std::convert::Into<IntoIterator>) -> Self {
        self.c = Some(c.into());
        self
    }

    /// Sets [`d`](field@Self::d).
    #[inline]
    #[must_use]
    pub fn d(
        mut self,
        d: impl ::std::iter::IntoIterator<
            Item = (impl ::std::convert::Into<::std::string::String>, i64),
        >,
    ) -> Self {
        self.d = Some(d.into_iter().map(|(key, value)| (key.into(), value)).collect());
        self
    }

    /// Sets [`e`](field@Self::e).
    #[inline]
    #[must_use]
    pub fn e(mut self, e: impl ::std::convert::Into<Endpoint>) -> Self {
        self.e = Some(e.into());
        self
    }

    /// Sets [`f`](field@Self::f).
    #[inline]
    #[must_use]
    pub fn f(mut self, f: impl ::std::convert::Into<Operation>) -> Self {
        self.f = Some(f.into());
        self
    }

    /// Sets [`g`](field@Self::g).
    #[inline]
    #[must_use]
    pub fn g(mut self, g: impl ::std::convert::Into<Error>) -> Self {
        self.g = Some(g.into());
        self
    }

    /// Sets [`h`](field@Self::h).
    #[inline]
    #[must_use]
    pub fn h(mut self, h: impl ::std::convert::Into<Number>) -> Self {
        self.h = Some(h.into());
        self
    }

    /// Sets [`i`](field@Self::i).
    #[inline]
    #[must_use]
    pub fn i(mut self, i: impl ::std::convert::Into<DateTime>) -> Self {
        self.i = Some(i.into());
        self
    }

    /// Sets [`j`](field@Self::j).
    #[inline]
    #[must_use]
    pub fn j(mut self, j: impl ::std::convert::Into<Default>) -> Self {
        self.j = Some(j.into());
        self
    }

    /// Sets [`k`](field@Self::k).
    #[inline]
    #[must_use]
    pub fn k(mut self, k: impl ::std::convert::Into<Clone>) -> Self {
        self.k = Some(k.into());
        self
    }

    /// Sets [`l`](field@Self::l).
    #[inline]
    #[must_use]
    pub fn l(mut self, l: impl ::std::convert::Into<Debug>) -> Self {
        self.l = Some(l.into());
        self
    }

    /// Sets [`m`](field@Self::m).
    #[inline]
    #[must_use]
    pub fn m(mut self, m: impl ::std::convert::Into<Str>) -> Self {
        self.m = Some(m.into());
        self
    }

    /// Sets [`n`](field@Self::n).
    #[inline]
    #[must_use]
    pub fn n(mut self, n: impl ::std::convert::Into<Codec>) -> Self {
        self.n = Some(n.into());
        self
    }

    /// Sets [`o`](field@Self::o).
    #[inline]
    #[must_use]
    pub fn o(mut self, o: Bool) -> Self {
        self.o = Some(o);
        self
    }

    /// Sets [`p`](field@Self::p).
    #[inline]
    #[must_use]
    pub fn p(mut self, p: impl ::std::convert::Into<From>) -> Self {
        self.p = Some(p.into());
        self
    }

    /// Sets [`q`](field@Self::q).
    #[inline]
    #[must_use]
    pub fn q(mut self, q: impl ::std::convert::Into<Value>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Sets [`r`](field@Self::r).
    #[inline]
    #[must_use]
    pub fn r(mut self, r: impl ::std::convert::Into<Send>) -> Self {
        self.r = Some(r.into());
        self
    }

    /// Sets [`s`](field@Self::s).
    #[inline]
    #[must_use]
    pub fn s(mut self, s: impl ::std::convert::Into<Fmt>) -> Self {
        self.s = Some(s.into());
        self
    }

    /// Sets [`t`](field@Self::t).
    #[inline]
    #[must_use]
    pub fn t(mut self, t: impl ::std::convert::Into<Iterator>) -> Self {
        self.t = Some(t.into());
        self
    }

    /// Sets [`u`](field@Self::u).
    #[inline]
    #[must_use]
    pub fn u(mut self, u: impl ::std::convert::Into<Usize>) -> Self {
        self.u = Some(u.into());
        self
    }

    /// Sets [`v`](field@Self::v).
    #[inline]
    #[must_use]
    pub fn v(mut self, v: I64) -> Self {
        self.v = Some(v);
        self
    }

    /// Sets [`w`](field@Self::w).
    #[inline]
    #[must_use]
    pub fn w(mut self, w: impl ::std::convert::Into<ToString>) -> Self {
        self.w = Some(w.into());
        self
    }

    /// Sets [`x`](field@Self::x).
    #[inline]
    #[must_use]
    pub fn x(mut self, x: impl ::std::convert::Into<PartialEq>) -> Self {
        self.x = Some(x.into());
        self
    }

    /// Sets [`y`](field@Self::y).
    #[inline]
    #[must_use]
    pub fn y(mut self, y: impl ::std::convert::Into<Parameters>) -> Self {
        self.y = Some(y.into());
        self
    }

    /// Sets [`z`](field@Self::z).
    #[inline]
    #[must_use]
    pub fn z(mut self, z: impl ::std::convert::Into<Models>) -> Self {
        self.z = Some(z.into());
        self
    }
}

impl ::std::default::Default for Names {
    #[inline]
    fn default() -> Self {
        Self {
            a: None,
            b: None,
            c: None,
            d: None,
            e: None,
            f: None,
            g: None,
            h: None,
            i: None,
            j: None,
            k: None,
            l: None,
            m: None,
            n: None,
            o: None,
            p: None,
            q: None,
            r: None,
            s: None,
            t: None,
            u: None,
            v: None,
            w: None,
            x: None,
            y: None,
            z: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for Names {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &[
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h",
            "i",
            "j",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "q",
            "r",
            "s",
            "t",
            "u",
            "v",
            "w",
            "x",
            "y",
            "z",
        ]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.a,
                1 => &self.b,
                2 => &self.c,
                3 => &self.d,
                4 => &self.e,
                5 => &self.f,
                6 => &self.g,
                7 => &self.h,
                8 => &self.i,
                9 => &self.j,
                10 => &self.k,
                11 => &self.l,
                12 => &self.m,
                13 => &self.n,
                14 => &self.o,
                15 => &self.p,
                16 => &self.q,
                17 => &self.r,
                18 => &self.s,
                19 => &self.t,
                20 => &self.u,
                21 => &self.v,
                22 => &self.w,
                23 => &self.x,
                24 => &self.y,
                25 => &self.z,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.a,
                1 => &mut self.b,
                2 => &mut self.c,
                3 => &mut self.d,
                4 => &mut self.e,
                5 => &mut self.f,
                6 => &mut self.g,
                7 => &mut self.h,
                8 => &mut self.i,
                9 => &mut self.j,
                10 => &mut self.k,
                11 => &mut self.l,
                12 => &mut self.m,
                13 => &mut self.n,
                14 => &mut self.o,
                15 => &mut self.p,
                16 => &mut self.q,
                17 => &mut self.r,
                18 => &mut self.s,
                19 => &mut self.t,
                20 => &mut self.u,
                21 => &mut self.v,
                22 => &mut self.w,
                23 => &mut self.x,
                24 => &mut self.y,
                25 => &mut self.z,
                _ => return None,
            },
        )
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(Names);

/// Schema `None`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
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
    Other(::std::boxed::Box<str>),
}

impl None {
    /// Returns the string on the wire.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Some => "Some",
            Self::None => "None",
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::Self_ => "Self",
            Self::Self2 => "self",
            Self::Other(text) => text,
        }
    }
}

impl ::std::convert::From<&str> for None {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "Some" => Self::Some,
            "None" => Self::None,
            "Ok" => Self::Ok,
            "Err" => Self::Err,
            "Self" => Self::Self_,
            "self" => Self::Self2,
            _ => Self::Other(text.into()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for None {
    #[inline]
    fn from(text: ::std::string::String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for None {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

codec::text!(None);

/// Schema `Number`.
pub type Number = crate::runtime::Number;

/// Schema `Ok`.
pub type Ok = ::std::vec::Vec<::std::string::String>;

/// Schema `Operation`.
pub type Operation = ::std::string::String;

/// Schema `Option`.
#[derive(Clone)]
pub struct Option {
    /// Property `string`, optional.
    pub string: ::std::option::Option<String>,
    /// Property `vec`, optional.
    pub vec: ::std::option::Option<::std::vec::Vec<Vec>>,
    /// Property `box`, optional.
    pub box_: ::std::option::Option<Box>,
    /// Property `map`, optional.
    pub map: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    /// Property `value`, optional.
    pub value: ::std::option::Option<::serde_json::Value>,
    /// Property `at`, optional.
    ///
    /// - Format: `date-time`
    pub at: ::std::option::Option<crate::runtime::DateTime>,
    /// Property `amount`, optional.
    pub amount: ::std::option::Option<crate::runtime::Number>,
    /// Property `null`, optional, perhaps null.
    pub null: ::std::option::Option<::std::string::String>,
    /// Property `option`, optional.
    pub option: ::std::option::Option<::std::boxed::Box<Option>>,
    /// Property `string_`, optional.
    pub string2: ::std::option::Option<Self_>,
    /// Property `all`, optional.
    pub all: ::std::option::Option<::std::vec::Vec<None>>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl Option {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`string`](field@Self::string).
    #[inline]
    #[must_use]
    pub fn string(mut self, string: impl ::std::convert::Into<String>) -> Self {
        self.string = Some(string.into());
        self
    }

    /// Sets [`vec`](field@Self::vec).
    #[inline]
    #[must_use]
    pub fn vec(
        mut self,
        vec: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<Vec>>,
    ) -> Self {
        self.vec = Some(vec.into_iter().map(::std::convert::Into::into).collect());
        self
    }

    /// Sets [`box_`](field@Self::box_).
    #[inline]
    #[must_use]
    pub fn box_(mut self, box_: impl ::std::convert::Into<Box>) -> Self {
        self.box_ = Some(box_.into());
        self
    }

    /// Sets [`map`](field@Self::map).
    #[inline]
    #[must_use]
    pub fn map(
        mut self,
        map: impl ::std::iter::IntoIterator<
            Item = (
                impl ::std::convert::Into<::std::string::String>,
                impl ::std::convert::Into<::std::string::String>,
            ),
        >,
    ) -> Self {
        self.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`value`](field@Self::value).
    #[inline]
    #[must_use]
    pub fn value(
        mut self,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets [`at`](field@Self::at).
    #[inline]
    #[must_use]
    pub fn at(
        mut self,
        at: impl ::std::convert::Into<crate::runtime::DateTime>,
    ) -> Self {
        self.at = Some(at.into());
        self
    }

    /// Sets [`amount`](field@Self::amount).
    #[inline]
    #[must_use]
    pub fn amount(
        mut self,
        amount: impl ::std::convert::Into<crate::runtime::Number>,
    ) -> Self {
        self.amount = Some(amount.into());
        self
    }

    /// Sets [`null`](field@Self::null).
    #[inline]
    #[must_use]
    pub fn null(
        mut self,
        null: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.null = Some(null.into());
        self
    }

    /// Sets [`null`](field@Self::null) to an explicit `null`.
    #[inline]
    #[must_use]
    pub fn clear_null(mut self) -> Self {
        self.null = None;
        self.additional_properties.0.set_null(7);
        self
    }

    /// Sets [`option`](field@Self::option).
    #[inline]
    #[must_use]
    pub fn option(mut self, option: impl ::std::convert::Into<Option>) -> Self {
        self.option = Some(::std::boxed::Box::new(option.into()));
        self
    }

    /// Sets [`string2`](field@Self::string2).
    #[inline]
    #[must_use]
    pub fn string2(mut self, string2: impl ::std::convert::Into<Self_>) -> Self {
        self.string2 = Some(string2.into());
        self
    }

    /// Sets [`all`](field@Self::all).
    #[inline]
    #[must_use]
    pub fn all(
        mut self,
        all: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<None>>,
    ) -> Self {
        self.all = Some(all.into_iter().map(::std::convert::Into::into).collect());
        self
    }
}

impl ::std::default::Default for Option {
    #[inline]
    fn default() -> Self {
        Self {
            string: None,
            vec: None,
            box_: None,
            map: None,
            value: None,
            at: None,
            amount: None,
            null: None,
            option: None,
            string2: None,
            all: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for Option {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &[
            "string",
            "vec",
            "box",
            "map",
            "value",
            "at",
            "amount",
            "null",
            "option",
            "string_",
            "all",
        ]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.string,
                1 => &self.vec,
                2 => &self.box_,
                3 => &self.map,
                4 => &self.value,
                5 => &self.at,
                6 => &self.amount,
                7 => &self.null,
                8 => &self.option,
                9 => &self.string2,
                10 => &self.all,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.string,
                1 => &mut self.vec,
                2 => &mut self.box_,
                3 => &mut self.map,
                4 => &mut self.value,
                5 => &mut self.at,
                6 => &mut self.amount,
                7 => &mut self.null,
                8 => &mut self.option,
                9 => &mut self.string2,
                10 => &mut self.all,
                _ => return None,
            },
        )
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(Option);

/// Schema `Other`.
///
/// Type name on the wire: `other`.
#[derive(Clone)]
pub struct Other {
    /// Property `name`, optional.
    pub name: ::std::option::Option<::std::string::String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl Other {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[inline]
    #[must_use]
    pub fn name(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl ::std::default::Default for Other {
    #[inline]
    fn default() -> Self {
        Self {
            name: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for Other {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &["name"]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.name,
                _ => return None,
            },
        )
    }

    #[inline]
    fn tag(&self) -> ::std::option::Option<codec::Tag> {
        Some(codec::Tag {
            property: "kind",
            name: Some("other"),
        })
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(Other);

/// Schema `Parameters`.
pub type Parameters = ::std::string::String;

/// Schema `PartialEq`.
pub type PartialEq = ::std::string::String;

/// Schema `Result`.
#[derive(Clone)]
pub struct Result {
    /// Property `ok`, always present.
    pub ok: Ok,
    /// Property `err`, optional.
    pub err: ::std::option::Option<Err>,
    /// Property `words`, optional.
    pub words: ::std::option::Option<Words>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl Result {
    /// Creates a value with its required properties.
    #[inline]
    #[must_use]
    pub fn new(
        ok: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        Self {
            ok: ok.into_iter().map(::std::convert::Into::into).collect(),
            err: None,
            words: None,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`ok`](field@Self::ok).
    #[inline]
    #[must_use]
    pub fn ok(
        mut self,
        ok: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<::std::string::String>,
        >,
    ) -> Self {
        self.ok = ok.into_iter().map(::std::convert::Into::into).collect();
        self
    }

    /// Sets [`err`](field@Self::err).
    #[inline]
    #[must_use]
    pub fn err(mut self, err: impl ::std::convert::Into<Err>) -> Self {
        self.err = Some(err.into());
        self
    }

    /// Sets [`words`](field@Self::words).
    #[inline]
    #[must_use]
    pub fn words(
        mut self,
        words: impl ::std::iter::IntoIterator<
            Item = (
                impl ::std::convert::Into<::std::string::String>,
                impl ::std::convert::Into<Names>,
            ),
        >,
    ) -> Self {
        self.words = Some(
            words.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            ok: codec::empty(),
            err: None,
            words: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

impl codec::Model for Result {
    #[inline]
    fn names(&self) -> &'static [&'static str] {
        &["ok", "err", "words"]
    }

    #[inline]
    fn field(&self, position: usize) -> ::std::option::Option<&dyn codec::Field> {
        Some(
            match position {
                0 => &self.ok,
                1 => &self.err,
                2 => &self.words,
                _ => return None,
            },
        )
    }

    #[inline]
    fn field_mut(
        &mut self,
        position: usize,
    ) -> ::std::option::Option<&mut dyn codec::Field> {
        Some(
            match position {
                0 => &mut self.ok,
                1 => &mut self.err,
                2 => &mut self.words,
                _ => return None,
            },
        )
    }

    #[inline]
    fn required(&self) -> &'static [usize] {
        &[0]
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.additional_properties.0
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.additional_properties.0
    }
}

codec::model!(Result, empty_model);

/// Schema `Self`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Self_ {
    /// `Box`.
    Box,
    /// Any other text, kept as it is.
    Other(::std::boxed::Box<str>),
}

impl Self_ {
    /// Returns the string on the wire.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Box => "Box",
            Self::Other(text) => text,
        }
    }
}

impl ::std::convert::From<&str> for Self_ {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "Box" => Self::Box,
            _ => Self::Other(text.into()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for Self_ {
    #[inline]
    fn from(text: ::std::string::String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for Self_ {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

codec::text!(Self_);

/// Schema `Send`.
pub type Send = ::std::string::String;

/// Schema `Some`.
pub type Some = ::std::string::String;

/// Schema `String`.
pub type String = ::std::string::String;

/// Schema `ToString`.
pub type ToString = ::std::string::String;

/// Schema `Value`.
pub type Value = ::serde_json::Value;

/// Schema `Vec`.
pub type Vec = ::std::vec::Vec<i64>;

/// Schema `Words`.
pub type Words = ::std::collections::BTreeMap<::std::string::String, Names>;

/// Schema `bool`.
pub type Bool = bool;

/// Schema `codec`.
pub type Codec = ::std::string::String;

/// Schema `fmt`.
pub type Fmt = ::std::string::String;

/// Schema `i64`.
pub type I64 = i64;

/// Schema `models`.
pub type Models = ::std::string::String;

/// Schema `str`.
pub type Str = ::std::string::String;

/// Schema `usize`.
pub type Usize = ::std::string::String;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Operation};

pub mod option;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/option`.
    #[inline]
    #[must_use]
    pub fn option(&self) -> Option {
        Option {
            endpoint: Endpoint::root(self).literal("option"),
        }
    }
}

/// Request builder of `/option`.
#[derive(Clone, Debug)]
pub struct Option {
    pub(crate) endpoint: Endpoint,
}

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
    pub fn get(&self) -> Call<::std::option::Option<crate::models::Box>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/option",
                },
            )
            .returning_json_or_nothing()
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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/option",
                },
            )
            .json(&body)
            .returning_json()
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
    /// Sets `when`.
    ///
    /// - Format: `date`
    ///
    /// Query parameter `when`.
    #[inline]
    #[must_use]
    pub fn when(mut self, when: impl Into<Date>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// Sets `none`.
    ///
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
        out.query("when", ParameterStyle::Form, Explode::Yes, &self.when);
        out.query("none", ParameterStyle::Form, Explode::Yes, &self.none);
    }
}
