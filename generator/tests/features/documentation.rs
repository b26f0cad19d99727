// src/models/mod.rs

//! The types of the API's requests and responses.

mod create_note_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `POST /notes`.
    #[derive(Clone, Debug, Default)]
    pub struct CreateNoteOptions {
        limit: Option<i64>,
    }

    impl CreateNoteOptions {
        /// How many.
        ///
        /// - At least: `1`
        /// - At most: `100`
        /// - Default: `20`
        /// - Example: `5`
        ///
        /// Query parameter `limit`.
        #[inline]
        #[must_use]
        pub fn limit(mut self, limit: i64) -> Self {
            self.limit = Some(limit);
            self
        }
    }

    impl Parameters for CreateNoteOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("limit", ParameterStyle::Form, Explode::Yes, &self.limit);
        }
    }
}
mod note {
    use crate::runtime::{AdditionalProperties, codec};

    /// A note.
    ///
    /// It has a text. Optional\<T>, Vec\<u8>, `code`, \[Note\], x, \`unclosed, *star,
    /// \<script>alert(1)\</script>, */ /* // " \\ {} #\[x\]
    ///
    /// See [External documentation](https://docs.example/note).
    ///
    /// Schema `Note`.
    #[derive(Clone)]
    pub struct Note {
        /// The text.
        ///
        /// - Pattern: `` ^[a-z`]+$ ``
        /// - Shortest length: `1`
        /// - Longest length: `80`
        /// - Default: `""`
        /// - Example: `` a `quoted` word ``
        ///
        /// Property `text`, optional.
        pub text: Option<String>,
        /// Property `tags`, optional.
        ///
        /// - Fewest items: `1`
        /// - Most items: `3`
        /// - Example: `["a","b"]`
        pub tags: Option<Vec<String>>,
        /// Property `share`, optional.
        ///
        /// - Greater than: `0`
        /// - At most: `1`
        /// - Multiple of: `0.5`
        /// - Read only: the service sets it.
        pub share: Option<f64>,
        /// First line.
        ///
        /// second line
        ///
        /// - a
        /// - list
        ///
        /// | a | b |
        /// |---|---|
        /// | 1 | 2 |
        ///
        /// **Heading**
        ///
        /// - Default (its beginning):
        ///   `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`
        ///
        /// Property `long`, optional.
        pub long: Option<String>,
        /// An open fence:
        ///
        /// ```text
        /// fn main() { compile_error!("no") }
        /// ```
        ///
        /// Property `fence`, optional.
        pub fence: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Note {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }

        /// Sets [`tags`](field@Self::tags).
        pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.tags = Some(tags.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`share`](field@Self::share).
        #[inline]
        pub fn share(mut self, share: f64) -> Self {
            self.share = Some(share);
            self
        }

        /// Sets [`long`](field@Self::long).
        pub fn long(mut self, long: impl Into<String>) -> Self {
            self.long = Some(long.into());
            self
        }

        /// Sets [`fence`](field@Self::fence).
        pub fn fence(mut self, fence: impl Into<String>) -> Self {
            self.fence = Some(fence.into());
            self
        }
    }

    codec::model! {
        Note, Default;
        0 => text = "text";
        1 => tags = "tags";
        2 => share = "share";
        3 => long = "long";
        4 => fence = "fence";
        read_only = [2];
    }
}
mod problem {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Problem, Default;
        0 => text = "text";
    }
}

pub use self::create_note_options::CreateNoteOptions;
pub use self::note::Note;
pub use self::problem::Problem;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{CreateNoteOptions, Note};
use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/notes`.
    #[inline]
    #[must_use]
    pub fn notes(&self) -> Notes {
        Notes(Endpoint::root(self).literal("notes"))
    }
}

/// The collection of notes.
///
/// Request builder of `/notes`.
#[derive(Clone, Debug)]
pub struct Notes(pub(crate) Endpoint);

impl Notes {
    /// Create a note.
    ///
    /// `POST /notes` (operation `createNote`).
    ///
    /// It is kept. E.g. for later; see [the guide](https://docs.example/guide) or **ask**.
    ///
    /// ```text
    /// not rust at all
    /// ```
    ///
    /// ```text
    /// indented: code
    /// ```
    ///
    /// A broken \[link\] and a \[half\](link and <https://bare.example/x_y_z>.
    ///
    /// See [More on notes](https://docs.example/notes).
    ///
    /// - `team`: Whose note it is. It may be:
    ///
    ///   - a team
    ///   - nobody
    ///
    ///   * Query parameter.
    ///   * Shortest length: `1`
    ///   * Longest length: `9`
    /// - `body`: The note.
    ///
    ///   It is kept as it is.
    ///
    /// On success: It was created.
    ///
    /// ```no_run
    /// use documentation::models::Note;
    /// # async fn example(client: documentation::Client) -> Result<(), documentation::Error> {
    /// let response = client
    ///     .notes()
    ///     .post("team", Note::new().fence("fence"))
    ///     .with(|options| options.limit(5))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        team: impl Into<String>,
        body: impl Into<Note>,
    ) -> Call<Note, CreateNoteOptions> {
        let team: String = team.into();
        let body: Note = body.into();
        self.0
            .call(operation!("POST", "/notes", "createNote"))
            .query("team", ParameterStyle::Form, Explode::Yes, &team)
            .json(&body)
            .returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://docs.example/v1");
