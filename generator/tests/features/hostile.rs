// warning: the URL of a server has a query or a fragment, so that paths cannot be appended: no call can be sent to it (line 4)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod minus_lib {
    use crate::runtime::{AdditionalProperties, codec};
    use super::MinusLibKind;

    /// \`\`\`compile_fail.
    ///
    /// /** */ //! #!\[x\]
    ///
    /// \[`crate::nothing`\] \[std::nothing\] <https://x> @#$
    ///
    /// Schema `..-lib`.
    #[derive(Clone)]
    pub struct MinusLib {
        /// Property `kind `, optional.
        pub kind: Option<MinusLibKind>,
        /// Property `{format}`, optional.
        ///
        /// - Example: `` {}{{}}{0}` ``
        pub format: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MinusLib {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<MinusLibKind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`format`](field@Self::format).
        pub fn format(mut self, format: impl Into<String>) -> Self {
            self.format = Some(format.into());
            self
        }
    }

    codec::model! {
        MinusLib, Default;
        0 => kind = "kind\n";
        1 => format = "{format}";
    }
}
mod minus_lib_kind {
    use crate::runtime::codec;

    /// Inline schema of `..-lib`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum MinusLibKind {
        /// `a"b`.
        AB,
        /// `\`.
        Backslash,
        /// `{}`.
        Unnamed3,
        /// " ".
        Unnamed,
        /// " ".
        Unnamed2,
        /// `*/`.
        StarSlash,
        /// `//`.
        SlashSlash,
        /// `'`.
        Quote,
        /// `r#"`.
        R,
        /// `${x}`.
        X,
        /// `😀`.
        Unnamed4,
        /// `a"b `.
        AB2,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        MinusLibKind;
        AB = "a\"b";
        Backslash = "\\";
        Unnamed3 = "{}";
        Unnamed = "\0";
        Unnamed2 = "\n";
        StarSlash = "*/";
        SlashSlash = "//";
        Quote = "'";
        R = "r#\"";
        X = "${x}";
        Unnamed4 = "😀";
        AB2 = "a\"b ";
    }
}
mod run_std_process_exit1_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `POST /../{..}/%2e%2e/C:\x"{b"}/'; rm -rf /`.
    #[derive(Clone, Debug, Default)]
    pub struct RunStdProcessExit1Options {
        q_a_1: Option<String>,
    }

    impl RunStdProcessExit1Options {
        /// \\
        ///
        /// - Default: `"}; panic!(); {"`
        ///
        /// Query parameter `q"&a=1#  `.
        #[inline]
        #[must_use]
        pub fn q_a_1(mut self, q_a_1: impl Into<String>) -> Self {
            self.q_a_1 = Some(q_a_1.into());
            self
        }
    }

    impl Parameters for RunStdProcessExit1Options {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("q\"&a=1#\0\n", ParameterStyle::Form, Explode::Yes, &self.q_a_1);
        }
    }
}

pub use self::minus_lib::MinusLib;
pub use self::minus_lib_kind::MinusLibKind;
pub use self::run_std_process_exit1_options::RunStdProcessExit1Options;

pub mod slash;

// src/models/slash/mod.rs

//! Types of the namespace `slash`.

pub mod slash;

// src/models/slash/slash/mod.rs

//! Types of the namespace `slash.slash`.

mod etc_passwd {
    use crate::models::MinusLib;
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `../../../etc/passwd`.
    #[derive(Clone)]
    pub struct EtcPasswd {
        /// Property `a"; #[evil] //`, optional.
        #[deprecated(note = "\"\\] compile_error!(\"dep\")")]
        pub a_evil: Option<String>,
        /// \`\`\`compile_fail.
        ///
        /// Property `r#"x"#`, optional.
        pub r_x: Option<MinusLib>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl EtcPasswd {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`a_evil`](field@Self::a_evil).
        #[deprecated(note = "\"\\] compile_error!(\"dep\")")]
        pub fn a_evil(mut self, a_evil: impl Into<String>) -> Self {
            self.a_evil = Some(a_evil.into());
            self
        }

        /// Sets [`r_x`](field@Self::r_x).
        pub fn r_x(mut self, r_x: impl Into<MinusLib>) -> Self {
            self.r_x = Some(r_x.into());
            self
        }
    }

    codec::model! {
        EtcPasswd, Default;
        0 => a_evil = "a\"; #[evil] //";
        1 => r_x = "r#\"x\"#";
    }
}

pub use self::etc_passwd::EtcPasswd;

// src/requests/con_.rs

//! Request builders below `/con`.

use crate::runtime::Endpoint;

/// Request builder of `/con/nul`.
#[derive(Clone, Debug)]
pub struct Nul(pub(crate) Endpoint);

impl Nul {
    /// `/con/nul/src`.
    #[inline]
    #[must_use]
    pub fn src(&self) -> nul_::Src {
        nul_::Src(self.0.literal("src"))
    }
}

/// Request builders below `/con/nul`.
pub mod nul_ {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/con/nul/src`.
    #[derive(Clone, Debug)]
    pub struct Src(pub(crate) Endpoint);

    impl Src {
        /// `GET /con/nul/src`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(client: hostile::Client) -> Result<(), hostile::Error> {
        /// client.con().nul().src().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0.call(operation!("GET", "/con/nul/src")).returning_nothing()
        }
    }
}

// src/requests/dot_dot.rs

//! Request builders below `/..`.

use crate::runtime::Endpoint;

/// Request builder of `/../{..}`.
#[derive(Clone, Debug)]
pub struct By(pub(crate) Endpoint);

impl By {
    /// `/../{..}/%2e%2e`.
    #[inline]
    #[must_use]
    pub fn percent_2e_2e(&self) -> by::Percent2e2e {
        by::Percent2e2e(self.0.literal("%2e%2e"))
    }
}

/// Request builders below `/../{..}`.
pub mod by {
    use crate::runtime::{Endpoint, Explode, ParameterStyle};

    /// Request builder of `/../{..}/%2e%2e`.
    #[derive(Clone, Debug)]
    pub struct Percent2e2e(pub(crate) Endpoint);

    impl Percent2e2e {
        /// `/../{..}/%2e%2e/C:\x"{b"}`.
        #[inline]
        #[must_use]
        pub fn c_x_with_b(&self, b: impl Into<String>) -> percent_2e_2e::CXWithB {
            let b: String = b.into();
            percent_2e_2e::CXWithB(
                self
                    .0
                    .begin_segment()
                    .text("C:\\x\"")
                    .parameter("b\"", ParameterStyle::Simple, Explode::No, &b),
            )
        }
    }

    /// Request builders below `/../{..}/%2e%2e`.
    pub mod percent_2e_2e {
        use crate::runtime::Endpoint;

        /// Request builder of `/../{..}/%2e%2e/C:\x"{b"}`.
        #[derive(Clone, Debug)]
        pub struct CXWithB(pub(crate) Endpoint);

        impl CXWithB {
            /// `/../{..}/%2e%2e/C:\x"{b"}/'; rm -rf `.
            #[inline]
            #[must_use]
            pub fn rm_rf(&self) -> c_x_with_b::RmRf {
                c_x_with_b::RmRf(self.0.literal("'; rm -rf "))
            }
        }

        /// Request builders below `/../{..}/%2e%2e/C:\x"{b"}`.
        pub mod c_x_with_b {
            use crate::models::{MinusLib, RunStdProcessExit1Options};
            use crate::models::slash::slash::EtcPasswd;
            use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

            /// Request builder of `/../{..}/%2e%2e/C:\x"{b"}/'; rm -rf `.
            #[derive(Clone, Debug)]
            pub struct RmRf(pub(crate) Endpoint);

            impl RmRf {
                /// */ } compile_error!("summary") /*
                ///
                /// `POST /../{..}/%2e%2e/C:\x"{b"}/'; rm -rf /` (operation
                /// `run"; std::process::exit(1); //`).
                ///
                /// ````text
                /// ```rust
                /// compile_error!("example")
                /// ````
                ///
                /// \</details>\<script>alert(1)\</script>
                ///
                /// #\[doc = "x"\] "#"##"###
                ///
                /// - `r`: Query parameter ``r`"``.
                ///
                /// On success: right to left.
                ///
                /// ```no_run
                /// use hostile::models::MinusLib;
                /// use hostile::models::slash::slash::EtcPasswd;
                /// # async fn example(client: hostile::Client) -> Result<(), hostile::Error> {
                /// let response = client
                ///     .dot_dot()
                ///     .by("..")
                ///     .percent_2e_2e()
                ///     .c_x_with_b("b\"")
                ///     .rm_rf()
                ///     .post("r`\"", EtcPasswd::new().r_x(MinusLib::new().format("{}{{}}{0}`\u{7}")))
                ///     .with(|options| options.q_a_1("\"}; panic!(); {\""))
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn post(
                    &self,
                    r: impl Into<String>,
                    body: impl Into<EtcPasswd>,
                ) -> Call<MinusLib, RunStdProcessExit1Options> {
                    let r: String = r.into();
                    let body: EtcPasswd = body.into();
                    self.0
                        .literal("")
                        .call(
                            operation!(
                                "POST", "/../{..}/%2e%2e/C:\\x\"{b\"}/'; rm -rf /",
                                "run\"; std::process::exit(1); //"
                            ),
                        )
                        .query("r`\"", ParameterStyle::Form, Explode::Yes, &r)
                        .json(&body)
                        .media_type("application/json; x=\"\\\"")
                        .returning_json()
                }
            }
        }
    }
}

// src/requests/lib.rs

//! Request builders below `/lib`.

use crate::runtime::Endpoint;

/// Request builder of `/lib/mod`.
#[derive(Clone, Debug)]
pub struct Mod(pub(crate) Endpoint);

impl Mod {
    /// `/lib/mod/main`.
    #[inline]
    #[must_use]
    pub fn main(&self) -> mod_::Main {
        mod_::Main(self.0.literal("main"))
    }
}

/// Request builders below `/lib/mod`.
pub mod mod_ {
    use crate::runtime::Endpoint;

    /// Request builder of `/lib/mod/main`.
    #[derive(Clone, Debug)]
    pub struct Main(pub(crate) Endpoint);

    impl Main {
        /// `/lib/mod/main/..`.
        #[inline]
        #[must_use]
        pub fn dot_dot(&self) -> main::DotDot {
            main::DotDot(self.0.literal(".."))
        }
    }

    /// Request builders below `/lib/mod/main`.
    pub mod main {
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/lib/mod/main/..`.
        #[derive(Clone, Debug)]
        pub struct DotDot(pub(crate) Endpoint);

        impl DotDot {
            /// `GET /lib/mod/main/..`.
            ///
            /// On success: d.
            ///
            /// ```no_run
            /// # async fn example(client: hostile::Client) -> Result<(), hostile::Error> {
            /// client.lib().mod_().main().dot_dot().get().await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn get(&self) -> Call<()> {
                self.0.call(operation!("GET", "/lib/mod/main/..")).returning_nothing()
            }
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod con_;
pub mod dot_dot;
pub mod lib;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/..`.
    #[inline]
    #[must_use]
    pub fn dot_dot(&self) -> DotDot {
        DotDot(Endpoint::root(self).literal(".."))
    }

    /// `/con`.
    #[inline]
    #[must_use]
    pub fn con(&self) -> Con {
        Con(Endpoint::root(self).literal("con"))
    }

    /// `/lib`.
    #[inline]
    #[must_use]
    pub fn lib(&self) -> Lib {
        Lib(Endpoint::root(self).literal("lib"))
    }
}

/// Request builder of `/..`.
#[derive(Clone, Debug)]
pub struct DotDot(pub(crate) Endpoint);

impl DotDot {
    /// `/../{..}`.
    #[inline]
    #[must_use]
    pub fn by(&self, dot_dot: impl Into<String>) -> dot_dot::By {
        let dot_dot: String = dot_dot.into();
        dot_dot::By(self.0.key("..", &dot_dot))
    }
}

/// Request builder of `/con`.
#[derive(Clone, Debug)]
pub struct Con(pub(crate) Endpoint);

impl Con {
    /// `/con/nul`.
    #[inline]
    #[must_use]
    pub fn nul(&self) -> con_::Nul {
        con_::Nul(self.0.literal("nul"))
    }
}

/// Request builder of `/lib`.
#[derive(Clone, Debug)]
pub struct Lib(pub(crate) Endpoint);

impl Lib {
    /// `/lib/mod`.
    #[inline]
    #[must_use]
    pub fn mod_(&self) -> lib::Mod {
        lib::Mod(self.0.literal("mod"))
    }
}
