// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_message {
    use crate::runtime::codec;
    use super::{Message, MessagePing, MessagePong};

    /// Schema `Message`.
    ///
    /// One of several types, discriminated by the property `op`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyMessage {
        /// Type name: `1`.
        Ping(Box<MessagePing>),
        /// Type name: `2`.
        Pong(Box<MessagePong>),
        /// An object of any other type, with all of its properties.
        Other(Box<Message>),
    }

    impl AnyMessage {
        /// `stamp`.
        #[inline]
        #[must_use]
        pub fn stamp(&self) -> &str {
            match self {
                Self::Ping(value) => &value.stamp,
                Self::Pong(value) => &value.stamp,
                Self::Other(value) => &value.stamp,
            }
        }

        /// `note`.
        #[inline]
        #[must_use]
        pub fn note(&self) -> Option<&str> {
            match self {
                Self::Ping(value) => value.note.as_deref(),
                Self::Pong(value) => value.note.as_deref(),
                Self::Other(value) => value.note.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyMessage = "op";
        Ping (MessagePing) = ["1"];
        Pong (MessagePong) = ["2"];
    }
}
mod any_record {
    use crate::runtime::codec;
    use super::{Record, RecordFail, RecordPass};

    /// Schema `Record`.
    ///
    /// One of several types, discriminated by the property `result`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyRecord {
        /// It went well.
        ///
        /// Type name: `pass`.
        Pass(Box<RecordPass>),
        /// Type name: `fail`.
        Fail(Box<RecordFail>),
        /// An object of any other type, with all of its properties.
        Other(Box<Record>),
    }

    impl AnyRecord {
        /// `time`.
        #[inline]
        #[must_use]
        pub fn time(&self) -> i64 {
            match self {
                Self::Pass(value) => value.time,
                Self::Fail(value) => value.time,
                Self::Other(value) => value.time,
            }
        }
    }

    codec::polymorphic! {
        AnyRecord = "result";
        Pass (RecordPass) = ["pass"];
        Fail (RecordFail) = ["fail"];
    }
}
mod fail {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Fail`.
    #[derive(Clone)]
    pub struct Fail {
        /// Property `reason`, always present.
        pub reason: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Fail {
        /// Creates a value with its required properties.
        pub fn new(reason: impl Into<String>) -> Self {
            Self {
                reason: reason.into(),
                ..codec::empty()
            }
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = reason.into();
            self
        }
    }

    codec::model! {
        Fail;
        0 => reason = "reason";
        required = [0];
    }
}
mod log {
    use crate::runtime::{AdditionalProperties, codec};
    use super::RecordResult;

    /// Schema `Log`.
    #[derive(Clone)]
    pub struct Log {
        /// Property `result`, always present.
        pub result: RecordResult,
        /// Property `time`, always present.
        pub time: i64,
        /// Property `score`, optional.
        pub score: Option<i64>,
        /// Property `reason`, optional.
        pub reason: Option<String>,
        /// Property `line`, optional.
        pub line: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Log {
        /// Creates a value with its required properties.
        pub fn new(result: impl Into<RecordResult>, time: i64) -> Self {
            Self {
                result: result.into(),
                time,
                ..codec::empty()
            }
        }

        /// Sets [`result`](field@Self::result).
        pub fn result(mut self, result: impl Into<RecordResult>) -> Self {
            self.result = result.into();
            self
        }

        /// Sets [`time`](field@Self::time).
        #[inline]
        pub fn time(mut self, time: i64) -> Self {
            self.time = time;
            self
        }

        /// Sets [`score`](field@Self::score).
        #[inline]
        pub fn score(mut self, score: i64) -> Self {
            self.score = Some(score);
            self
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = Some(reason.into());
            self
        }

        /// Sets [`line`](field@Self::line).
        #[inline]
        pub fn line(mut self, line: i64) -> Self {
            self.line = Some(line);
            self
        }
    }

    codec::model! {
        Log;
        0 => result = "result";
        1 => time = "time";
        2 => score = "score";
        3 => reason = "reason";
        4 => line = "line";
        required = [0 1];
    }
}
mod message {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Message`.
    #[derive(Clone)]
    pub struct Message {
        /// Property `stamp`, always present.
        pub stamp: String,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Message {
        /// Creates a value with its required properties.
        pub fn new(stamp: impl Into<String>) -> Self {
            Self {
                stamp: stamp.into(),
                ..codec::empty()
            }
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<String>) -> Self {
            self.stamp = stamp.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        Message;
        0 => stamp = "stamp";
        1 => note = "note";
        required = [0];
        base_tag = "op";
        tag_kind = Json;
    }
}
mod message_ping {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Message`.
    ///
    /// Type name on the wire: `1`.
    #[derive(Clone)]
    pub struct MessagePing {
        /// Property `stamp`, always present.
        pub stamp: String,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MessagePing {
        /// Creates a value with its required properties.
        pub fn new(stamp: impl Into<String>) -> Self {
            Self {
                stamp: stamp.into(),
                ..codec::empty()
            }
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<String>) -> Self {
            self.stamp = stamp.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        MessagePing;
        0 => stamp = "stamp";
        1 => note = "note";
        required = [0];
        tag = "op", "1";
        tag_kind = Json;
    }
}
mod message_pong {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyMessage;

    /// Inline schema of `Message`.
    ///
    /// Type name on the wire: `2`.
    #[derive(Clone)]
    pub struct MessagePong {
        /// Property `stamp`, always present.
        pub stamp: String,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// Property `of`, optional.
        pub of: Option<AnyMessage>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MessagePong {
        /// Creates a value with its required properties.
        pub fn new(stamp: impl Into<String>) -> Self {
            Self {
                stamp: stamp.into(),
                ..codec::empty()
            }
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<String>) -> Self {
            self.stamp = stamp.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`of`](field@Self::of).
        pub fn of(mut self, of: impl Into<AnyMessage>) -> Self {
            self.of = Some(of.into());
            self
        }
    }

    codec::model! {
        MessagePong;
        0 => stamp = "stamp";
        1 => note = "note";
        2 => of = "of";
        required = [0];
        tag = "op", "2";
        tag_kind = Json;
    }
}
mod pass {
    use crate::runtime::{AdditionalProperties, codec};

    /// It went well.
    ///
    /// Schema `Pass`.
    #[derive(Clone)]
    pub struct Pass {
        /// Property `score`, optional.
        pub score: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pass {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`score`](field@Self::score).
        #[inline]
        pub fn score(mut self, score: i64) -> Self {
            self.score = Some(score);
            self
        }
    }

    codec::model! {
        Pass, Default;
        0 => score = "score";
    }
}
mod ping {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Ping`.
    #[derive(Clone)]
    pub struct Ping {
        /// Property `op`, always `1`.
        pub op: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Ping {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self { op: 1, ..codec::empty() }
        }
    }

    codec::model! {
        Ping, Default;
        0 => op = "op";
        required = [0];
    }
}
mod ping_op {
    use crate::runtime::codec;

    /// Inline schema of `Ping`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum PingOp {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        PingOp;
        N1 = 1;
        N2 = 2;
    }
}
mod pong {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyMessage;

    /// Schema `Pong`.
    #[derive(Clone)]
    pub struct Pong {
        /// Property `op`, always `2`.
        pub op: i64,
        /// Property `of`, optional.
        pub of: Option<AnyMessage>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pong {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            Self { op: 2, ..codec::empty() }
        }

        /// Sets [`of`](field@Self::of).
        pub fn of(mut self, of: impl Into<AnyMessage>) -> Self {
            self.of = Some(of.into());
            self
        }
    }

    codec::model! {
        Pong, Default;
        0 => op = "op";
        1 => of = "of";
        required = [0];
    }
}
mod record {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Record`.
    #[derive(Clone)]
    pub struct Record {
        /// Property `time`, always present.
        pub time: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Record {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(time: i64) -> Self {
            Self { time, ..codec::empty() }
        }

        /// Sets [`time`](field@Self::time).
        #[inline]
        pub fn time(mut self, time: i64) -> Self {
            self.time = time;
            self
        }
    }

    codec::model! {
        Record;
        0 => time = "time";
        required = [0];
        base_tag = "result";
    }
}
mod record_fail {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Record`.
    ///
    /// Type name on the wire: `fail`.
    #[derive(Clone)]
    pub struct RecordFail {
        /// Property `time`, always present.
        pub time: i64,
        /// Property `reason`, always present.
        pub reason: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl RecordFail {
        /// Creates a value with its required properties.
        pub fn new(time: i64, reason: impl Into<String>) -> Self {
            Self {
                time,
                reason: reason.into(),
                ..codec::empty()
            }
        }

        /// Sets [`time`](field@Self::time).
        #[inline]
        pub fn time(mut self, time: i64) -> Self {
            self.time = time;
            self
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = reason.into();
            self
        }
    }

    codec::model! {
        RecordFail;
        0 => time = "time";
        1 => reason = "reason";
        required = [0 1];
        tag = "result", "fail";
    }
}
mod record_pass {
    use crate::runtime::{AdditionalProperties, codec};

    /// It went well.
    ///
    /// Type name on the wire: `pass`.
    #[derive(Clone)]
    pub struct RecordPass {
        /// Property `time`, always present.
        pub time: i64,
        /// Property `score`, optional.
        pub score: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl RecordPass {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(time: i64) -> Self {
            Self { time, ..codec::empty() }
        }

        /// Sets [`time`](field@Self::time).
        #[inline]
        pub fn time(mut self, time: i64) -> Self {
            self.time = time;
            self
        }

        /// Sets [`score`](field@Self::score).
        #[inline]
        pub fn score(mut self, score: i64) -> Self {
            self.score = Some(score);
            self
        }
    }

    codec::model! {
        RecordPass;
        0 => time = "time";
        1 => score = "score";
        required = [0];
        tag = "result", "pass";
    }
}
mod record_result {
    use crate::runtime::codec;

    /// Inline schema of `Record`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum RecordResult {
        /// `pass`.
        Pass,
        /// `fail`.
        Fail,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        RecordResult;
        Pass = "pass";
        Fail = "fail";
    }
}
mod report {
    use crate::runtime::{AdditionalProperties, codec};
    use super::ReportLast;

    /// Schema `Report`.
    #[derive(Clone)]
    pub struct Report {
        /// Property `last`, optional.
        pub last: Option<ReportLast>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Report {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`last`](field@Self::last).
        pub fn last(mut self, last: impl Into<ReportLast>) -> Self {
            self.last = Some(last.into());
            self
        }
    }

    codec::model! {
        Report, Default;
        0 => last = "last";
    }
}
mod report_last {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{AnyMessage, PingOp};

    /// Inline schema of `Report`.
    #[derive(Clone)]
    pub struct ReportLast {
        /// Property `time`, always present.
        pub time: i64,
        /// Property `op`, always present.
        pub op: PingOp,
        /// Property `of`, optional.
        pub of: Option<AnyMessage>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReportLast {
        /// Creates a value with its required properties.
        pub fn new(time: i64, op: impl Into<PingOp>) -> Self {
            Self {
                time,
                op: op.into(),
                ..codec::empty()
            }
        }

        /// Sets [`time`](field@Self::time).
        #[inline]
        pub fn time(mut self, time: i64) -> Self {
            self.time = time;
            self
        }

        /// Sets [`op`](field@Self::op).
        pub fn op(mut self, op: impl Into<PingOp>) -> Self {
            self.op = op.into();
            self
        }

        /// Sets [`of`](field@Self::of).
        pub fn of(mut self, of: impl Into<AnyMessage>) -> Self {
            self.of = Some(of.into());
            self
        }
    }

    codec::model! {
        ReportLast;
        0 => time = "time";
        1 => op = "op";
        2 => of = "of";
        required = [0 1];
    }
}
mod stamped {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Stamped`.
    #[derive(Clone)]
    pub struct Stamped {
        /// Property `stamp`, always present.
        pub stamp: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stamped {
        /// Creates a value with its required properties.
        pub fn new(stamp: impl Into<String>) -> Self {
            Self {
                stamp: stamp.into(),
                ..codec::empty()
            }
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<String>) -> Self {
            self.stamp = stamp.into();
            self
        }
    }

    codec::model! {
        Stamped;
        0 => stamp = "stamp";
        required = [0];
    }
}

pub use self::any_message::AnyMessage;
pub use self::any_record::AnyRecord;
pub use self::fail::Fail;
pub use self::log::Log;
pub use self::message::Message;
pub use self::message_ping::MessagePing;
pub use self::message_pong::MessagePong;
pub use self::pass::Pass;
pub use self::ping::Ping;
pub use self::ping_op::PingOp;
pub use self::pong::Pong;
pub use self::record::Record;
pub use self::record_fail::RecordFail;
pub use self::record_pass::RecordPass;
pub use self::record_result::RecordResult;
pub use self::report::Report;
pub use self::report_last::ReportLast;
pub use self::stamped::Stamped;
