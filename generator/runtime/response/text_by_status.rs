//! Text responses that are discriminated by their status.

use crate::runtime::codec::Field;
use crate::runtime::error::Error;
use crate::runtime::response::by_status::RawAnswer;
use crate::runtime::response::plain_text::{read_text, read_text_or_nothing};

impl RawAnswer<'_> {
    pub(crate) fn into_text<T: Field>(self) -> Result<T, Error> {
        self.read(read_text)
    }

    pub(crate) fn into_text_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        self.read(read_text_or_nothing)
    }
}
