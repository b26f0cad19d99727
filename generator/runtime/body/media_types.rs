//! Selection of the media type of request bodies and responses.

use reqwest::header::CONTENT_TYPE;

use crate::runtime::call::Call;
use crate::runtime::call::sending::Receive;
use crate::runtime::codec::Field;
use crate::runtime::response::read_json;

impl<T, P> Call<T, P> {
    /// Sends the body with another media type than the default: one that the documentation of the operation lists for
    /// the same content. A multipart boundary is kept. A call without a body ignores it.
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

    /// Requests another JSON media type, and returns its type: one that the documentation of the operation lists.
    ///
    /// ```text
    /// let stars: Vec<Star> = starred().get().accept_json("application/vnd.example.star+json").await?;
    /// ```
    pub fn accept_json<U: Field>(self, media_type: impl AsRef<str>) -> Call<U, P> {
        self.reading(media_type.as_ref(), Receive::Whole, read_json)
    }
}
