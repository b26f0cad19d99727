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
        #[must_use]
        pub fn new() -> Self {
            Self {
                kind: None,
                format: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<MinusLibKind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// Sets [`format`](field@Self::format).
        #[inline]
        #[must_use]
        pub fn format(mut self, format: impl Into<String>) -> Self {
            self.format = Some(format.into());
            self
        }
    }

    codec::model! {
        MinusLib = new, Default;
        0 => kind = "kind\n";
        1 => format = "{format}";
    }
}
mod minus_lib_kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `..-lib`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
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

    impl MinusLibKind {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::AB => "a\"b",
                Self::Backslash => "\\",
                Self::Unnamed3 => "{}",
                Self::Unnamed => "\0",
                Self::Unnamed2 => "\n",
                Self::StarSlash => "*/",
                Self::SlashSlash => "//",
                Self::Quote => "'",
                Self::R => "r#\"",
                Self::X => "${x}",
                Self::Unnamed4 => "😀",
                Self::AB2 => "a\"b ",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for MinusLibKind {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "a\"b" => Self::AB,
                "\\" => Self::Backslash,
                "{}" => Self::Unnamed3,
                "\0" => Self::Unnamed,
                "\n" => Self::Unnamed2,
                "*/" => Self::StarSlash,
                "//" => Self::SlashSlash,
                "'" => Self::Quote,
                "r#\"" => Self::R,
                "${x}" => Self::X,
                "😀" => Self::Unnamed4,
                "a\"b " => Self::AB2,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for MinusLibKind {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for MinusLibKind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(MinusLibKind);
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
            out.query("q\"&a=1#\0\n", ParameterStyle::Form, Explode::Yes, &self.q_a_1);
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                a_evil: None,
                r_x: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`a_evil`](field@Self::a_evil).
        #[deprecated(note = "\"\\] compile_error!(\"dep\")")]
        #[inline]
        #[must_use]
        pub fn a_evil(mut self, a_evil: impl Into<String>) -> Self {
            self.a_evil = Some(a_evil.into());
            self
        }

        /// Sets [`r_x`](field@Self::r_x).
        #[inline]
        #[must_use]
        pub fn r_x(mut self, r_x: impl Into<MinusLib>) -> Self {
            self.r_x = Some(r_x.into());
            self
        }
    }

    codec::model! {
        EtcPasswd = new, Default;
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
pub struct Nul {
    pub(crate) endpoint: Endpoint,
}

impl Nul {
    /// `/con/nul/src`.
    #[inline]
    #[must_use]
    pub fn src(&self) -> nul_::Src {
        nul_::Src {
            endpoint: self.endpoint.literal("src"),
        }
    }
}

/// Request builders below `/con/nul`.
pub mod nul_ {
    use crate::runtime::{Call, Endpoint, Operation};

    /// Request builder of `/con/nul/src`.
    #[derive(Clone, Debug)]
    pub struct Src {
        pub(crate) endpoint: Endpoint,
    }

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
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "GET",
                        path: "/con/nul/src",
                    },
                )
                .returning_nothing()
        }
    }
}

// src/requests/dot_dot.rs

//! Request builders below `/..`.

use crate::runtime::Endpoint;

/// Request builder of `/../{..}`.
#[derive(Clone, Debug)]
pub struct By {
    pub(crate) endpoint: Endpoint,
}

impl By {
    /// `/../{..}/%2e%2e`.
    #[inline]
    #[must_use]
    pub fn percent_2e_2e(&self) -> by::Percent2e2e {
        by::Percent2e2e {
            endpoint: self.endpoint.literal("%2e%2e"),
        }
    }
}

/// Request builders below `/../{..}`.
pub mod by {
    use crate::runtime::{Endpoint, Explode, ParameterStyle};

    /// Request builder of `/../{..}/%2e%2e`.
    #[derive(Clone, Debug)]
    pub struct Percent2e2e {
        pub(crate) endpoint: Endpoint,
    }

    impl Percent2e2e {
        /// `/../{..}/%2e%2e/C:\x"{b"}`.
        #[inline]
        #[must_use]
        pub fn c_x_with_b(&self, b: impl Into<String>) -> percent_2e_2e::CXWithB {
            let b: String = b.into();
            percent_2e_2e::CXWithB {
                endpoint: self
                    .endpoint
                    .begin_segment()
                    .text("C:\\x\"")
                    .parameter("b\"", ParameterStyle::Simple, Explode::No, &b),
            }
        }
    }

    /// Request builders below `/../{..}/%2e%2e`.
    pub mod percent_2e_2e {
        use crate::runtime::Endpoint;

        /// Request builder of `/../{..}/%2e%2e/C:\x"{b"}`.
        #[derive(Clone, Debug)]
        pub struct CXWithB {
            pub(crate) endpoint: Endpoint,
        }

        impl CXWithB {
            /// `/../{..}/%2e%2e/C:\x"{b"}/'; rm -rf `.
            #[inline]
            #[must_use]
            pub fn rm_rf(&self) -> c_x_with_b::RmRf {
                c_x_with_b::RmRf {
                    endpoint: self.endpoint.literal("'; rm -rf "),
                }
            }
        }

        /// Request builders below `/../{..}/%2e%2e/C:\x"{b"}`.
        pub mod c_x_with_b {
            use crate::models::{MinusLib, RunStdProcessExit1Options};
            use crate::models::slash::slash::EtcPasswd;
            use crate::runtime::{Call, Endpoint, Explode, Operation, ParameterStyle};

            /// Request builder of `/../{..}/%2e%2e/C:\x"{b"}/'; rm -rf `.
            #[derive(Clone, Debug)]
            pub struct RmRf {
                pub(crate) endpoint: Endpoint,
            }

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
                /// - `r`: ``r`"``.
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
                ///     .with(|options| options.q_a_1("q\"&a=1#\0\n"))
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
                    self.endpoint
                        .literal("")
                        .call(
                            &Operation {
                                id: Some("run\"; std::process::exit(1); //"),
                                method: "POST",
                                path: "/../{..}/%2e%2e/C:\\x\"{b\"}/'; rm -rf /",
                            },
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
pub struct Mod {
    pub(crate) endpoint: Endpoint,
}

impl Mod {
    /// `/lib/mod/main`.
    #[inline]
    #[must_use]
    pub fn main(&self) -> mod_::Main {
        mod_::Main {
            endpoint: self.endpoint.literal("main"),
        }
    }
}

/// Request builders below `/lib/mod`.
pub mod mod_ {
    use crate::runtime::Endpoint;

    /// Request builder of `/lib/mod/main`.
    #[derive(Clone, Debug)]
    pub struct Main {
        pub(crate) endpoint: Endpoint,
    }

    impl Main {
        /// `/lib/mod/main/..`.
        #[inline]
        #[must_use]
        pub fn dot_dot(&self) -> main::DotDot {
            main::DotDot {
                endpoint: self.endpoint.literal(".."),
            }
        }
    }

    /// Request builders below `/lib/mod/main`.
    pub mod main {
        use crate::runtime::{Call, Endpoint, Operation};

        /// Request builder of `/lib/mod/main/..`.
        #[derive(Clone, Debug)]
        pub struct DotDot {
            pub(crate) endpoint: Endpoint,
        }

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
                self.endpoint
                    .call(
                        &Operation {
                            id: None,
                            method: "GET",
                            path: "/lib/mod/main/..",
                        },
                    )
                    .returning_nothing()
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
        DotDot {
            endpoint: Endpoint::root(self).literal(".."),
        }
    }

    /// `/con`.
    #[inline]
    #[must_use]
    pub fn con(&self) -> Con {
        Con {
            endpoint: Endpoint::root(self).literal("con"),
        }
    }

    /// `/lib`.
    #[inline]
    #[must_use]
    pub fn lib(&self) -> Lib {
        Lib {
            endpoint: Endpoint::root(self).literal("lib"),
        }
    }
}

/// Request builder of `/..`.
#[derive(Clone, Debug)]
pub struct DotDot {
    pub(crate) endpoint: Endpoint,
}

impl DotDot {
    /// `/../{..}`.
    #[inline]
    #[must_use]
    pub fn by(&self, dot_dot: impl Into<String>) -> dot_dot::By {
        let dot_dot: String = dot_dot.into();
        dot_dot::By {
            endpoint: self.endpoint.key("..", &dot_dot),
        }
    }
}

/// Request builder of `/con`.
#[derive(Clone, Debug)]
pub struct Con {
    pub(crate) endpoint: Endpoint,
}

impl Con {
    /// `/con/nul`.
    #[inline]
    #[must_use]
    pub fn nul(&self) -> con_::Nul {
        con_::Nul {
            endpoint: self.endpoint.literal("nul"),
        }
    }
}

/// Request builder of `/lib`.
#[derive(Clone, Debug)]
pub struct Lib {
    pub(crate) endpoint: Endpoint,
}

impl Lib {
    /// `/lib/mod`.
    #[inline]
    #[must_use]
    pub fn mod_(&self) -> lib::Mod {
        lib::Mod {
            endpoint: self.endpoint.literal("mod"),
        }
    }
}
