//! Bodies and responses whose media type the caller chooses.

use reqwest::header::CONTENT_TYPE;

use crate::runtime::call::Call;
use crate::runtime::call::receive::Receive;
use crate::runtime::codec::Field;
use crate::runtime::response::read_json;

impl<T, P> Call<T, P> {
    /// Sends the body as another media type than the default: one that the operation's documentation
    /// names, with the same content. Of parts, the boundary stays. A call without a body ignores it.
    ///
    /// ```text
    /// thing().patch(changes).media_type("application/merge-patch+json").await?;
    /// ```
    pub fn media_type(mut self, media_type: impl AsRef<str>) -> Self {
        if self.draft.body.is_none() {
            return self;
        }
        let parameters = &mut self.draft.parameters;
        let known = parameters.headers.get(CONTENT_TYPE).and_then(|known| known.to_str().ok());
        let boundary = known.and_then(|known| known.split_once("; boundary="));
        let mut value = media_type.as_ref().to_owned();
        if let Some((_, boundary)) = boundary {
            value.extend(["; boundary=", boundary]);
        }
        parameters.set_header(CONTENT_TYPE.as_str(), &value);
        self
    }

    /// Asks for another media type of JSON in place of what the call returns: one that the operation's
    /// documentation names, with its type.
    ///
    /// ```text
    /// let stars: Vec<Star> = starred().get().accept_json("application/vnd.example.star+json").await?;
    /// ```
    pub fn accept_json<U: Field>(self, media_type: impl AsRef<str>) -> Call<U, P> {
        self.reading(media_type.as_ref(), Receive::Whole, read_json)
    }
}
