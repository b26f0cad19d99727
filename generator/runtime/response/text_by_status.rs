//! Text responses that are discriminated by their status.

use crate::runtime::codec::Field;
use crate::runtime::error::Error;
use crate::runtime::response::by_status::UnreadResponse;
use crate::runtime::response::plain_text::{read_text, read_text_or_nothing};

impl UnreadResponse<'_> {
    pub(crate) fn into_text<T: Field>(self) -> Result<T, Error> {
        self.read(read_text)
    }

    pub(crate) fn into_text_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        self.read(read_text_or_nothing)
    }
}
