//! Where one item ends and the next begins, whatever pieces the bytes come in.

use std::collections::VecDeque;
use std::time::Duration;

use crate::runtime::byte_order_mark::without_byte_order_mark;

/// The byte before each item of a JSON text sequence (RFC 7464).
const RECORD_SEPARATOR: u8 = 0x1E;

/// More bytes without an end than an item may have.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct TooLong;

/// Finds items in bytes.
pub(crate) trait Framing {
    /// An item, not decoded.
    type Item;

    /// Takes a piece.
    fn push(&mut self, bytes: &[u8]);

    /// Takes the end.
    fn end(&mut self);

    /// The next item that is whole, or the next that is too long: the others come all the same.
    fn pop(&mut self) -> Option<Result<Self::Item, TooLong>>;
}

/// JSON values that end with a line, or begin with a record separator.
pub(crate) struct TextFraming {
    separator: u8,
    limit: usize,
    text: Vec<u8>,
    /// Whether the text is dropped up to its end.
    too_long: bool,
    found: VecDeque<Result<Vec<u8>, TooLong>>,
}

impl TextFraming {
    pub(crate) fn lines(limit: usize) -> Self {
        let (text, too_long, found) = (Vec::new(), false, VecDeque::new());
        Self { separator: b'\n', limit, text, too_long, found }
    }

    pub(crate) fn sequence(limit: usize) -> Self {
        Self { separator: RECORD_SEPARATOR, ..Self::lines(limit) }
    }
}

impl Framing for TextFraming {
    type Item = Vec<u8>;

    fn push(&mut self, bytes: &[u8]) {
        let separator = self.separator;
        let mut pieces = bytes.split(|byte| *byte == separator).peekable();
        while let Some(piece) = pieces.next() {
            if !self.too_long && piece.len() > self.limit - self.text.len() {
                self.too_long = true;
                self.text = Vec::new();
                self.found.push_back(Err(TooLong));
            }
            if !self.too_long {
                self.text.extend_from_slice(piece);
            }
            if pieces.peek().is_some() {
                self.end();
            }
        }
    }

    fn end(&mut self) {
        self.too_long = false;
        let text = std::mem::take(&mut self.text);
        let text = text.trim_ascii();
        // A service may send blank lines to keep the connection.
        if !text.is_empty() {
            self.found.push_back(Ok(text.to_vec()));
        }
    }

    fn pop(&mut self) -> Option<Result<Vec<u8>, TooLong>> {
        self.found.pop_front()
    }
}

/// An event, not decoded.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct RawEvent {
    pub(crate) event: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) retry: Option<Duration>,
    pub(crate) text: String,
}

/// Server-sent events: the HTML living standard, section 9.2.6.
pub(crate) struct EventFraming {
    limit: usize,
    line: Vec<u8>,
    /// Whether the last byte was a carriage return, which a line feed may follow.
    after_return: bool,
    is_first: bool,
    /// The data so far, with a line feed behind each line.
    data: String,
    event: String,
    id: String,
    retry: Option<Duration>,
    /// Whether the event is dropped up to its end.
    too_long: bool,
    found: VecDeque<Result<RawEvent, TooLong>>,
}

impl EventFraming {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            line: Vec::new(),
            after_return: false,
            is_first: true,
            data: String::new(),
            event: String::new(),
            id: String::new(),
            retry: None,
            too_long: false,
            found: VecDeque::new(),
        }
    }

    /// Takes a byte of a line.
    fn push_byte(&mut self, byte: u8) {
        if !self.too_long && self.line.len() + self.data.len() >= self.limit {
            self.too_long = true;
            (self.line, self.data) = (Vec::new(), String::new());
            self.found.push_back(Err(TooLong));
        }
        // Of what is dropped, it counts whether a line is blank.
        if !self.too_long || self.line.is_empty() {
            self.line.push(byte);
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let mut line = line.as_slice();
        if std::mem::take(&mut self.is_first) {
            line = without_byte_order_mark(line);
        }
        if line.is_empty() {
            return self.end_event();
        }
        if self.too_long {
            return;
        }
        let line = String::from_utf8_lossy(line);
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => self.data.extend([value, "\n"]),
            "event" => value.clone_into(&mut self.event),
            "id" if !value.contains('\0') => value.clone_into(&mut self.id),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry);
            }
            // Comments, which have no name, and fields that nobody knows.
            _ => {}
        }
    }

    fn end_event(&mut self) {
        let event = std::mem::take(&mut self.event);
        let mut text = std::mem::take(&mut self.data);
        if std::mem::take(&mut self.too_long) {
            self.retry = None;
            return;
        }
        // The line feed behind the last line is not part of the data; without it, there is none.
        if text.pop().is_none() {
            return;
        }
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        self.found.push_back(Ok(RawEvent {
            event: some(event),
            id: some(self.id.clone()),
            retry: self.retry.take(),
            text,
        }));
    }
}

impl Framing for EventFraming {
    type Item = RawEvent;

    fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let after_return = std::mem::replace(&mut self.after_return, *byte == b'\r');
            match byte {
                b'\n' if after_return => {}
                b'\r' | b'\n' => self.end_line(),
                byte => self.push_byte(*byte),
            }
        }
    }

    /// An event that no blank line ends is not one.
    fn end(&mut self) {}

    fn pop(&mut self) -> Option<Result<RawEvent, TooLong>> {
        self.found.pop_front()
    }
}
