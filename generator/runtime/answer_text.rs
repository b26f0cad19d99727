//! Answers of text that differ by their status.

use super::answer::RawAnswer;
use super::codec::Field;
use super::error::Error;
use super::plain_text::{read_text, read_text_or_nothing};

impl RawAnswer<'_> {
    pub(crate) fn text<T: Field>(self) -> Result<T, Error> {
        self.read(read_text)
    }

    pub(crate) fn text_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        self.read(read_text_or_nothing)
    }
}
