// src/models/mod.rs

//! The types of the API's requests and responses.

mod all {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `All`.
    #[derive(Clone)]
    pub struct All {
        /// Property `plainInteger`, always present.
        pub plain_integer: i64,
        /// Property `int8`, optional.
        pub int8: Option<i8>,
        /// Property `int16`, optional.
        pub int16: Option<i16>,
        /// Property `int32`, optional.
        pub int32: Option<i32>,
        /// Property `int64`, optional.
        pub int64: Option<i64>,
        /// Property `uint8`, always present.
        pub uint8: u8,
        /// Property `uint16`, optional.
        pub uint16: Option<u16>,
        /// Property `uint32`, optional.
        pub uint32: Option<u32>,
        /// Property `uint64`, optional.
        pub uint64: Option<u64>,
        /// Property `plainNumber`, optional.
        pub plain_number: Option<f64>,
        /// Property `float`, optional.
        ///
        /// - Format: `float`
        pub float: Option<f64>,
        /// Property `double`, optional.
        pub double: Option<f64>,
        /// Property `decimal`, optional.
        ///
        /// - Format: `decimal`
        pub decimal: Option<f64>,
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
        #[inline]
        pub fn plain_number(mut self, plain_number: f64) -> Self {
            self.plain_number = Some(plain_number);
            self
        }

        /// Sets [`float`](field@Self::float).
        #[inline]
        pub fn float(mut self, float: f64) -> Self {
            self.float = Some(float);
            self
        }

        /// Sets [`double`](field@Self::double).
        #[inline]
        pub fn double(mut self, double: f64) -> Self {
            self.double = Some(double);
            self
        }

        /// Sets [`decimal`](field@Self::decimal).
        #[inline]
        pub fn decimal(mut self, decimal: f64) -> Self {
            self.decimal = Some(decimal);
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
    /// # async fn example(client: formats_of_numbers::Client) -> Result<(), formats_of_numbers::Error> {
    /// let response = client.all().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::All> {
        self.0.call(operation!("GET", "/all")).returning_json()
    }
}
