// src/models/mod.rs

//! The types of the API's requests and responses.

mod all {
    use crate::runtime::{
        AdditionalProperties, Base64, Base64Url, Date, DateTime, Duration, Number, Time,
        Uuid, codec,
    };

    /// Schema `All`.
    #[derive(Clone)]
    pub struct All {
        /// Property `plainInteger`, always present.
        pub plain_integer: i64,
        /// Property `int8`, optional.
        ///
        /// - Format: `int8`
        pub int8: Option<i8>,
        /// Property `int16`, optional.
        ///
        /// - Format: `int16`
        pub int16: Option<i16>,
        /// Property `int32`, optional.
        ///
        /// - Format: `int32`
        pub int32: Option<i32>,
        /// Property `int64`, optional.
        ///
        /// - Format: `int64`
        pub int64: Option<i64>,
        /// Property `uint8`, always present.
        ///
        /// - Format: `uint8`
        pub uint8: u8,
        /// Property `uint16`, optional.
        ///
        /// - Format: `uint16`
        pub uint16: Option<u16>,
        /// Property `uint32`, optional.
        ///
        /// - Format: `uint32`
        pub uint32: Option<u32>,
        /// Property `uint64`, optional.
        ///
        /// - Format: `uint64`
        pub uint64: Option<u64>,
        /// Property `plainNumber`, optional.
        pub plain_number: Option<Number>,
        /// Property `float`, optional.
        ///
        /// - Format: `float`
        pub float: Option<Number>,
        /// Property `double`, optional.
        ///
        /// - Format: `double`
        pub double: Option<Number>,
        /// Property `decimal`, optional.
        ///
        /// - Format: `decimal`
        pub decimal: Option<Number>,
        /// Property `dateTime`, optional.
        ///
        /// - Format: `date-time`
        pub date_time: Option<DateTime>,
        /// Property `date`, optional.
        ///
        /// - Format: `date`
        pub date: Option<Date>,
        /// Property `time`, optional.
        ///
        /// - Format: `time`
        pub time: Option<Time>,
        /// Property `duration`, optional.
        ///
        /// - Format: `duration`
        pub duration: Option<Duration>,
        /// Property `uuid`, optional.
        ///
        /// - Format: `uuid`
        pub uuid: Option<Uuid>,
        /// Property `byte`, optional.
        ///
        /// - Format: `byte`
        pub byte: Option<Base64>,
        /// Property `base64url`, optional.
        ///
        /// - Format: `base64url`
        pub base64url: Option<Base64Url>,
        /// Property `binary`, optional.
        ///
        /// - Format: `binary`
        pub binary: Option<String>,
        /// Property `password`, optional.
        ///
        /// - Format: `password`
        pub password: Option<String>,
        /// Property `unknown`, optional.
        ///
        /// - Format: `barcode`
        pub unknown: Option<String>,
        /// Property `truth`, optional.
        pub truth: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl All {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(plain_integer: i64, uint8: u8) -> Self {
            Self {
                plain_integer,
                uint8,
                ..codec::empty()
            }
        }

        /// Sets [`plain_integer`](field@Self::plain_integer).
        #[inline]
        pub fn plain_integer(mut self, plain_integer: i64) -> Self {
            self.plain_integer = plain_integer;
            self
        }

        /// Sets [`int8`](field@Self::int8).
        #[inline]
        pub fn int8(mut self, int8: i8) -> Self {
            self.int8 = Some(int8);
            self
        }

        /// Sets [`int16`](field@Self::int16).
        #[inline]
        pub fn int16(mut self, int16: i16) -> Self {
            self.int16 = Some(int16);
            self
        }

        /// Sets [`int32`](field@Self::int32).
        #[inline]
        pub fn int32(mut self, int32: i32) -> Self {
            self.int32 = Some(int32);
            self
        }

        /// Sets [`int64`](field@Self::int64).
        #[inline]
        pub fn int64(mut self, int64: i64) -> Self {
            self.int64 = Some(int64);
            self
        }

        /// Sets [`uint8`](field@Self::uint8).
        #[inline]
        pub fn uint8(mut self, uint8: u8) -> Self {
            self.uint8 = uint8;
            self
        }

        /// Sets [`uint16`](field@Self::uint16).
        #[inline]
        pub fn uint16(mut self, uint16: u16) -> Self {
            self.uint16 = Some(uint16);
            self
        }

        /// Sets [`uint32`](field@Self::uint32).
        #[inline]
        pub fn uint32(mut self, uint32: u32) -> Self {
            self.uint32 = Some(uint32);
            self
        }

        /// Sets [`uint64`](field@Self::uint64).
        #[inline]
        pub fn uint64(mut self, uint64: u64) -> Self {
            self.uint64 = Some(uint64);
            self
        }

        /// Sets [`plain_number`](field@Self::plain_number).
        pub fn plain_number(mut self, plain_number: impl Into<Number>) -> Self {
            self.plain_number = Some(plain_number.into());
            self
        }

        /// Sets [`float`](field@Self::float).
        pub fn float(mut self, float: impl Into<Number>) -> Self {
            self.float = Some(float.into());
            self
        }

        /// Sets [`double`](field@Self::double).
        pub fn double(mut self, double: impl Into<Number>) -> Self {
            self.double = Some(double.into());
            self
        }

        /// Sets [`decimal`](field@Self::decimal).
        pub fn decimal(mut self, decimal: impl Into<Number>) -> Self {
            self.decimal = Some(decimal.into());
            self
        }

        /// Sets [`date_time`](field@Self::date_time).
        pub fn date_time(mut self, date_time: impl Into<DateTime>) -> Self {
            self.date_time = Some(date_time.into());
            self
        }

        /// Sets [`date`](field@Self::date).
        pub fn date(mut self, date: impl Into<Date>) -> Self {
            self.date = Some(date.into());
            self
        }

        /// Sets [`time`](field@Self::time).
        pub fn time(mut self, time: impl Into<Time>) -> Self {
            self.time = Some(time.into());
            self
        }

        /// Sets [`duration`](field@Self::duration).
        pub fn duration(mut self, duration: impl Into<Duration>) -> Self {
            self.duration = Some(duration.into());
            self
        }

        /// Sets [`uuid`](field@Self::uuid).
        pub fn uuid(mut self, uuid: impl Into<Uuid>) -> Self {
            self.uuid = Some(uuid.into());
            self
        }

        /// Sets [`byte`](field@Self::byte).
        pub fn byte(mut self, byte: impl Into<Base64>) -> Self {
            self.byte = Some(byte.into());
            self
        }

        /// Sets [`base64url`](field@Self::base64url).
        pub fn base64url(mut self, base64url: impl Into<Base64Url>) -> Self {
            self.base64url = Some(base64url.into());
            self
        }

        /// Sets [`binary`](field@Self::binary).
        pub fn binary(mut self, binary: impl Into<String>) -> Self {
            self.binary = Some(binary.into());
            self
        }

        /// Sets [`password`](field@Self::password).
        pub fn password(mut self, password: impl Into<String>) -> Self {
            self.password = Some(password.into());
            self
        }

        /// Sets [`unknown`](field@Self::unknown).
        pub fn unknown(mut self, unknown: impl Into<String>) -> Self {
            self.unknown = Some(unknown.into());
            self
        }

        /// Sets [`truth`](field@Self::truth).
        #[inline]
        pub fn truth(mut self, truth: bool) -> Self {
            self.truth = Some(truth);
            self
        }
    }

    codec::model! {
        All;
        0 => plain_integer = "plainInteger";
        1 => int8 = "int8";
        2 => int16 = "int16";
        3 => int32 = "int32";
        4 => int64 = "int64";
        5 => uint8 = "uint8";
        6 => uint16 = "uint16";
        7 => uint32 = "uint32";
        8 => uint64 = "uint64";
        9 => plain_number = "plainNumber";
        10 => float = "float";
        11 => double = "double";
        12 => decimal = "decimal";
        13 => date_time = "dateTime";
        14 => date = "date";
        15 => time = "time";
        16 => duration = "duration";
        17 => uuid = "uuid";
        18 => byte = "byte";
        19 => base64url = "base64url";
        20 => binary = "binary";
        21 => password = "password";
        22 => unknown = "unknown";
        23 => truth = "truth";
        required = [0 5];
    }
}

pub use self::all::All;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/all`.
    #[inline]
    #[must_use]
    pub fn all(&self) -> All {
        All(Endpoint::root(self).literal("all"))
    }
}

/// Request builder of `/all`.
#[derive(Clone, Debug)]
pub struct All(pub(crate) Endpoint);

impl All {
    /// `GET /all`.
    ///
    /// On success: All of them.
    ///
    /// ```no_run
    /// # async fn example(client: formats::Client) -> Result<(), formats::Error> {
    /// let response = client.all().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::All> {
        self.0.call(operation!("GET", "/all")).returning_json()
    }
}
