//! Answers of text that differ by their status.

use super::answer::RawAnswer;
use super::codec::Field;
use super::error::Error;
use super::plain_text::{read_text, read_text_or_nothing};

impl RawAnswer {
    pub(crate) fn text<T: Field>(self) -> Result<T, Error> {
        let (operation, response) = self.into_parts();
        read_text(operation, response).map(|received| received.value)
    }

    pub(crate) fn text_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        let (operation, response) = self.into_parts();
        read_text_or_nothing(operation, response).map(|received| received.value)
    }
}
