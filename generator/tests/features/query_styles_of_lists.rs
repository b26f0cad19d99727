// warning: The style `pipeDelimited` with `explode` is not defined for `in: query`: it is read as `form` (line 12)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod words {
    /// Schema `Words`.
    pub type Words = Vec<String>;
}

pub use self::words::Words;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod search;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/search`.
    #[inline]
    #[must_use]
    pub fn search(&self) -> Search {
        Search(Endpoint::root(self).literal("search"))
    }
}

/// Request builder of `/search`.
#[derive(Clone, Debug)]
pub struct Search(pub(crate) Endpoint);

impl Search {
    /// `GET /search`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: query_styles_of_lists::Client) -> Result<(), query_styles_of_lists::Error> {
    /// client.search().get().with(|options| options.plain("plain")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), search::GetOptions> {
        self.0.call(operation!("GET", "/search")).returning_nothing()
    }
}

// src/requests/search.rs

//! Request builders below `/search`.

use crate::models::Words;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters, codec};

/// Optional parameters of `GET /search`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    plain: Option<String>,
    form: Option<Words>,
    form_together: Option<Words>,
    spaces: Option<Words>,
    pipes: Option<Words>,
    inline: Option<Vec<SearchGetInlineItem>>,
}

impl GetOptions {
    /// Query parameter `plain`.
    #[inline]
    #[must_use]
    pub fn plain(mut self, plain: impl Into<String>) -> Self {
        self.plain = Some(plain.into());
        self
    }

    /// Query parameter `form`.
    #[inline]
    #[must_use]
    pub fn form(mut self, form: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.form = Some(form.into_iter().map(Into::into).collect());
        self
    }

    /// Query parameter `formTogether`.
    #[inline]
    #[must_use]
    pub fn form_together(
        mut self,
        form_together: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.form_together = Some(form_together.into_iter().map(Into::into).collect());
        self
    }

    /// Query parameter `spaces`.
    #[inline]
    #[must_use]
    pub fn spaces(
        mut self,
        spaces: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.spaces = Some(spaces.into_iter().map(Into::into).collect());
        self
    }

    /// Query parameter `pipes`.
    #[inline]
    #[must_use]
    pub fn pipes(mut self, pipes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.pipes = Some(pipes.into_iter().map(Into::into).collect());
        self
    }

    /// Query parameter `inline`.
    #[inline]
    #[must_use]
    pub fn inline(
        mut self,
        inline: impl IntoIterator<Item = impl Into<SearchGetInlineItem>>,
    ) -> Self {
        self.inline = Some(inline.into_iter().map(Into::into).collect());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("plain", ParameterStyle::Form, Explode::Yes, &self.plain);
        out.write_query("form", ParameterStyle::Form, Explode::Yes, &self.form);
        out.write_query(
            "formTogether",
            ParameterStyle::Form,
            Explode::No,
            &self.form_together,
        );
        out.write_query(
            "spaces",
            ParameterStyle::SpaceDelimited,
            Explode::No,
            &self.spaces,
        );
        out.write_query("pipes", ParameterStyle::Form, Explode::Yes, &self.pipes);
        out.write_query("inline", ParameterStyle::Form, Explode::Yes, &self.inline);
    }
}

/// Inline schema of `GET /search`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SearchGetInlineItem {
    /// `up`.
    Up,
    /// `down`.
    Down,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

codec::enumeration! {
    SearchGetInlineItem;
    Up = "up";
    Down = "down";
}
