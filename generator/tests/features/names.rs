// src/models/mod.rs

//! The types of the API's requests and responses.

mod odd {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Odd`.
    #[derive(Clone)]
    pub struct Odd {
        /// Property `self`, always present.
        pub self_: String,
        /// Property `new`, always present.
        pub new_: String,
        /// Property `type`, optional.
        pub type_: Option<String>,
        /// Property `async`, optional.
        pub async_: Option<String>,
        /// Property `extra`, optional.
        pub extra: Option<String>,
        /// Property `model`, optional, perhaps null.
        pub model: Option<String>,
        /// Property `slot`, optional.
        pub slot: Option<String>,
        /// Property `clear_model`, optional.
        pub clear_model: Option<String>,
        /// Property `1st`, optional.
        pub n1st: Option<String>,
        /// Property `+1`, optional.
        pub plus_1: Option<i64>,
        /// Property `-1`, optional.
        pub minus_1: Option<i64>,
        /// Property `#`, optional.
        pub hash: Option<String>,
        /// Property "", optional.
        pub unnamed: Option<String>,
        /// Property `aB`, optional.
        pub a_b4: Option<String>,
        /// Property `a_b`, optional.
        pub a_b: Option<String>,
        /// Property `a-b`, optional.
        pub a_b3: Option<String>,
        /// Property `aB2`, optional.
        pub a_b2: Option<String>,
        /// Property `größe`, optional.
        pub größe: Option<String>,
        /// Property `default`, optional.
        pub default: Option<String>,
        /// Property `clone`, optional.
        pub clone: Option<String>,
        /// Property `additional_properties`, optional.
        pub additional_properties_: Option<String>,
        /// Property `into`, optional.
        pub into: Option<String>,
        /// Property `find`, optional.
        pub find: Option<String>,
        /// Property `visit`, optional.
        pub visit: Option<String>,
        /// Property `tag`, optional.
        pub tag: Option<String>,
        /// Property `extra_mut`, optional.
        pub extra_mut: Option<String>,
        /// Property `fields`, optional.
        pub fields: Option<String>,
        /// Property `value`, optional.
        pub value: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Odd {
        /// Creates a value with its required properties.
        pub fn new(self_: impl Into<String>, new_: impl Into<String>) -> Self {
            Self {
                self_: self_.into(),
                new_: new_.into(),
                ..codec::empty()
            }
        }

        /// Sets [`self_`](field@Self::self_).
        pub fn self_(mut self, self_: impl Into<String>) -> Self {
            self.self_ = self_.into();
            self
        }

        /// Sets [`new_`](field@Self::new_).
        pub fn new_(mut self, new_: impl Into<String>) -> Self {
            self.new_ = new_.into();
            self
        }

        /// Sets [`type_`](field@Self::type_).
        pub fn type_(mut self, type_: impl Into<String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// Sets [`async_`](field@Self::async_).
        pub fn async_(mut self, async_: impl Into<String>) -> Self {
            self.async_ = Some(async_.into());
            self
        }

        /// Sets [`extra`](field@Self::extra).
        pub fn extra(mut self, extra: impl Into<String>) -> Self {
            self.extra = Some(extra.into());
            self
        }

        /// Sets [`model`](field@Self::model).
        pub fn model(mut self, model: impl Into<String>) -> Self {
            self.model = Some(model.into());
            self
        }

        /// Sets [`model`](field@Self::model) to an explicit `null`.
        #[inline]
        pub fn clear_model_(mut self) -> Self {
            self.model = None;
            self.additional_properties.0.set_null(5);
            self
        }

        /// Sets [`slot`](field@Self::slot).
        pub fn slot(mut self, slot: impl Into<String>) -> Self {
            self.slot = Some(slot.into());
            self
        }

        /// Sets [`clear_model`](field@Self::clear_model).
        pub fn clear_model(mut self, clear_model: impl Into<String>) -> Self {
            self.clear_model = Some(clear_model.into());
            self
        }

        /// Sets [`n1st`](field@Self::n1st).
        pub fn n1st(mut self, n1st: impl Into<String>) -> Self {
            self.n1st = Some(n1st.into());
            self
        }

        /// Sets [`plus_1`](field@Self::plus_1).
        #[inline]
        pub fn plus_1(mut self, plus_1: i64) -> Self {
            self.plus_1 = Some(plus_1);
            self
        }

        /// Sets [`minus_1`](field@Self::minus_1).
        #[inline]
        pub fn minus_1(mut self, minus_1: i64) -> Self {
            self.minus_1 = Some(minus_1);
            self
        }

        /// Sets [`hash`](field@Self::hash).
        pub fn hash(mut self, hash: impl Into<String>) -> Self {
            self.hash = Some(hash.into());
            self
        }

        /// Sets [`unnamed`](field@Self::unnamed).
        pub fn unnamed(mut self, unnamed: impl Into<String>) -> Self {
            self.unnamed = Some(unnamed.into());
            self
        }

        /// Sets [`a_b4`](field@Self::a_b4).
        pub fn a_b4(mut self, a_b4: impl Into<String>) -> Self {
            self.a_b4 = Some(a_b4.into());
            self
        }

        /// Sets [`a_b`](field@Self::a_b).
        pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
            self.a_b = Some(a_b.into());
            self
        }

        /// Sets [`a_b3`](field@Self::a_b3).
        pub fn a_b3(mut self, a_b3: impl Into<String>) -> Self {
            self.a_b3 = Some(a_b3.into());
            self
        }

        /// Sets [`a_b2`](field@Self::a_b2).
        pub fn a_b2(mut self, a_b2: impl Into<String>) -> Self {
            self.a_b2 = Some(a_b2.into());
            self
        }

        /// Sets [`größe`](field@Self::größe).
        pub fn größe(mut self, größe: impl Into<String>) -> Self {
            self.größe = Some(größe.into());
            self
        }

        /// Sets [`default`](field@Self::default).
        pub fn default(mut self, default: impl Into<String>) -> Self {
            self.default = Some(default.into());
            self
        }

        /// Sets [`clone`](field@Self::clone).
        pub fn clone(mut self, clone: impl Into<String>) -> Self {
            self.clone = Some(clone.into());
            self
        }

        /// Sets [`additional_properties_`](field@Self::additional_properties_).
        pub fn additional_properties_(
            mut self,
            additional_properties_: impl Into<String>,
        ) -> Self {
            self.additional_properties_ = Some(additional_properties_.into());
            self
        }

        /// Sets [`into`](field@Self::into).
        pub fn into(mut self, into: impl Into<String>) -> Self {
            self.into = Some(into.into());
            self
        }

        /// Sets [`find`](field@Self::find).
        pub fn find(mut self, find: impl Into<String>) -> Self {
            self.find = Some(find.into());
            self
        }

        /// Sets [`visit`](field@Self::visit).
        pub fn visit(mut self, visit: impl Into<String>) -> Self {
            self.visit = Some(visit.into());
            self
        }

        /// Sets [`tag`](field@Self::tag).
        pub fn tag(mut self, tag: impl Into<String>) -> Self {
            self.tag = Some(tag.into());
            self
        }

        /// Sets [`extra_mut`](field@Self::extra_mut).
        pub fn extra_mut(mut self, extra_mut: impl Into<String>) -> Self {
            self.extra_mut = Some(extra_mut.into());
            self
        }

        /// Sets [`fields`](field@Self::fields).
        pub fn fields(mut self, fields: impl Into<String>) -> Self {
            self.fields = Some(fields.into());
            self
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl Into<String>) -> Self {
            self.value = Some(value.into());
            self
        }
    }

    codec::model! {
        Odd;
        0 => self_ = "self";
        1 => new_ = "new";
        2 => type_ = "type";
        3 => async_ = "async";
        4 => extra = "extra";
        5 => model = "model";
        6 => slot = "slot";
        7 => clear_model = "clear_model";
        8 => n1st = "1st";
        9 => plus_1 = "+1";
        10 => minus_1 = "-1";
        11 => hash = "#";
        12 => unnamed = "";
        13 => a_b4 = "aB";
        14 => a_b = "a_b";
        15 => a_b3 = "a-b";
        16 => a_b2 = "aB2";
        17 => größe = "größe";
        18 => default = "default";
        19 => clone = "clone";
        20 => additional_properties_ = "additional_properties";
        21 => into = "into";
        22 => find = "find";
        23 => visit = "visit";
        24 => tag = "tag";
        25 => extra_mut = "extra_mut";
        26 => fields = "fields";
        27 => value = "value";
        required = [0 1];
        base_tag = "@odata.type";
    }
}

pub use self::odd::Odd;

// src/requests/a_b3.rs

//! Request builders below `/aB`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/aB/1st`.
#[derive(Clone, Debug)]
pub struct First(pub(crate) Endpoint);

impl First {
    /// `GET /aB/1st`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: names::Client) -> Result<(), names::Error> {
    /// client.a_b3().first().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/aB/1st")).returning_nothing()
    }
}

// src/requests/builder.rs

//! Request builders below `/builder`.

use crate::runtime::{Endpoint, operation};

/// Request builder of `/builder/call`.
#[derive(Clone, Debug)]
pub struct Call(pub(crate) Endpoint);

impl Call {
    /// `PUT /builder/call/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: names::Client) -> Result<(), names::Error> {
    /// client.builder_().call().put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> crate::runtime::Call<()> {
        self.0.literal("").call(operation!("PUT", "/builder/call/")).returning_nothing()
    }
}

// src/requests/get.rs

//! Request builders below `/get`.

use crate::runtime::Endpoint;

/// Request builder of `/get/{self}`.
#[derive(Clone, Debug)]
pub struct BySelf(pub(crate) Endpoint);

impl BySelf {
    /// `/get/{self}/{type}`.
    #[inline]
    #[must_use]
    pub fn by_type(&self, type_: impl Into<String>) -> by_self::ByType {
        let type_: String = type_.into();
        by_self::ByType(self.0.key("type", &type_))
    }
}

/// Request builders below `/get/{self}`.
pub mod by_self {
    use crate::models::Odd;
    use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

    /// Request builder of `/get/{self}/{type}`.
    #[derive(Clone, Debug)]
    pub struct ByType(pub(crate) Endpoint);

    impl ByType {
        /// `GET /get/{self}/{type}`.
        ///
        /// - `body_`: Query parameter `body`.
        /// - `crate_`: Query parameter `crate`.
        /// - `self_`: Query parameter `self`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(client: names::Client) -> Result<(), names::Error> {
        /// let response = client
        ///     .get()
        ///     .by_self("self")
        ///     .by_type("type")
        ///     .get("body", "crate", "self")
        ///     .with(|options| options.top2(1))
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(
            &self,
            body_: impl Into<String>,
            crate_: impl Into<String>,
            self_: impl Into<String>,
        ) -> Call<Odd, by_type::GetOptions> {
            let body_: String = body_.into();
            let crate_: String = crate_.into();
            let self_: String = self_.into();
            self.0
                .call(operation!("GET", "/get/{self}/{type}"))
                .query("body", ParameterStyle::Form, Explode::Yes, &body_)
                .query("crate", ParameterStyle::Form, Explode::Yes, &crate_)
                .query("self", ParameterStyle::Form, Explode::Yes, &self_)
                .returning_json()
        }
    }

    /// Request builders below `/get/{self}/{type}`.
    pub mod by_type {
        use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

        /// Optional parameters of `GET /get/{self}/{type}`.
        #[derive(Clone, Debug, Default)]
        pub struct GetOptions {
            top2: Option<i64>,
            top: Option<i64>,
            super_: Option<String>,
            default: Option<String>,
            clone: Option<String>,
            write: Option<String>,
            out: Option<String>,
        }

        impl GetOptions {
            /// Query parameter `$top`.
            #[inline]
            #[must_use]
            pub fn top2(mut self, top2: i64) -> Self {
                self.top2 = Some(top2);
                self
            }

            /// Query parameter `top`.
            #[inline]
            #[must_use]
            pub fn top(mut self, top: i64) -> Self {
                self.top = Some(top);
                self
            }

            /// Query parameter `super`.
            #[inline]
            #[must_use]
            pub fn super_(mut self, super_: impl Into<String>) -> Self {
                self.super_ = Some(super_.into());
                self
            }

            /// Query parameter `default`.
            #[inline]
            #[must_use]
            pub fn default(mut self, default: impl Into<String>) -> Self {
                self.default = Some(default.into());
                self
            }

            /// Query parameter `clone`.
            #[inline]
            #[must_use]
            pub fn clone(mut self, clone: impl Into<String>) -> Self {
                self.clone = Some(clone.into());
                self
            }

            /// Query parameter `write`.
            #[inline]
            #[must_use]
            pub fn write(mut self, write: impl Into<String>) -> Self {
                self.write = Some(write.into());
                self
            }

            /// Query parameter `out`.
            #[inline]
            #[must_use]
            pub fn out(mut self, out: impl Into<String>) -> Self {
                self.out = Some(out.into());
                self
            }
        }

        impl Parameters for GetOptions {
            #[inline]
            fn write(&self, out: &mut ParameterWriter) {
                out.write_query("$top", ParameterStyle::Form, Explode::Yes, &self.top2);
                out.write_query("top", ParameterStyle::Form, Explode::Yes, &self.top);
                out.write_query(
                    "super",
                    ParameterStyle::Form,
                    Explode::Yes,
                    &self.super_,
                );
                out.write_query(
                    "default",
                    ParameterStyle::Form,
                    Explode::Yes,
                    &self.default,
                );
                out.write_query(
                    "clone",
                    ParameterStyle::Form,
                    Explode::Yes,
                    &self.clone,
                );
                out.write_query(
                    "write",
                    ParameterStyle::Form,
                    Explode::Yes,
                    &self.write,
                );
                out.write_query("out", ParameterStyle::Form, Explode::Yes, &self.out);
            }
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod a_b3;
pub mod builder;
pub mod get;
pub mod new;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/a-b`.
    #[inline]
    #[must_use]
    pub fn a_b2(&self) -> AB {
        AB(Endpoint::root(self).literal("a-b"))
    }

    /// `/aB`.
    #[inline]
    #[must_use]
    pub fn a_b3(&self) -> AB2 {
        AB2(Endpoint::root(self).literal("aB"))
    }

    /// `/a_b`.
    #[inline]
    #[must_use]
    pub fn a_b(&self) -> AB3 {
        AB3(Endpoint::root(self).literal("a_b"))
    }

    /// `/builder`.
    #[inline]
    #[must_use]
    pub fn builder_(&self) -> Builder {
        Builder(Endpoint::root(self).literal("builder"))
    }

    /// `/get`.
    #[inline]
    #[must_use]
    pub fn get(&self) -> Get {
        Get(Endpoint::root(self).literal("get"))
    }

    /// `/new`.
    #[inline]
    #[must_use]
    pub fn new_(&self) -> New {
        New(Endpoint::root(self).literal("new"))
    }
}

/// Request builder of `/a-b`.
#[derive(Clone, Debug)]
pub struct AB(pub(crate) Endpoint);

impl AB {
    /// `GET /a-b`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: names::Client) -> Result<(), names::Error> {
    /// client.a_b2().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a-b")).returning_nothing()
    }
}

/// Request builder of `/aB`.
#[derive(Clone, Debug)]
pub struct AB2(pub(crate) Endpoint);

impl AB2 {
    /// `/aB/1st`.
    #[inline]
    #[must_use]
    pub fn first(&self) -> a_b3::First {
        a_b3::First(self.0.literal("1st"))
    }
}

/// Request builder of `/a_b`.
#[derive(Clone, Debug)]
pub struct AB3(pub(crate) Endpoint);

impl AB3 {
    /// `GET /a_b`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: names::Client) -> Result<(), names::Error> {
    /// client.a_b().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/a_b")).returning_nothing()
    }
}

/// Request builder of `/builder`.
#[derive(Clone, Debug)]
pub struct Builder(pub(crate) Endpoint);

impl Builder {
    /// `/builder/call`.
    #[inline]
    #[must_use]
    pub fn call(&self) -> builder::Call {
        builder::Call(self.0.literal("call"))
    }
}

/// Request builder of `/get`.
#[derive(Clone, Debug)]
pub struct Get(pub(crate) Endpoint);

impl Get {
    /// `/get/{self}`.
    #[inline]
    #[must_use]
    pub fn by_self(&self, self_: impl Into<String>) -> get::BySelf {
        let self_: String = self_.into();
        get::BySelf(self.0.key("self", &self_))
    }
}

/// Request builder of `/new`.
#[derive(Clone, Debug)]
pub struct New(pub(crate) Endpoint);

impl New {
    /// `/new/clone`.
    #[inline]
    #[must_use]
    pub fn clone_(&self) -> new::Clone {
        new::Clone(self.0.literal("clone"))
    }
}

// src/requests/new.rs

//! Request builders below `/new`.

use crate::runtime::Endpoint;

/// Request builder of `/new/clone`.
#[derive(Clone, Debug)]
pub struct Clone(pub(crate) Endpoint);

impl Clone {
    /// `/new/clone/match`.
    #[inline]
    #[must_use]
    pub fn match_(&self) -> clone::Match {
        clone::Match(self.0.literal("match"))
    }
}

/// Request builders below `/new/clone`.
pub mod clone {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/new/clone/match`.
    #[derive(Clone, Debug)]
    pub struct Match(pub(crate) Endpoint);

    impl Match {
        /// `GET /new/clone/match`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(client: names::Client) -> Result<(), names::Error> {
        /// client.new_().clone_().match_().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0.call(operation!("GET", "/new/clone/match")).returning_nothing()
        }
    }
}
