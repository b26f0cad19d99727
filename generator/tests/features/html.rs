// src/models/mod.rs

//! The types of the API's requests and responses.

mod account {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Account`.
    #[derive(Clone)]
    pub struct Account {
        /// The id. It never changes.
        ///
        /// Property `id`, optional.
        pub id: Option<String>,
        /// | Kind | Meaning |
        ///
        /// |---|---|
        /// | a | One of: b; c  |
        ///
        /// Property `kind`, optional.
        pub kind: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Account {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<String>) -> Self {
            self.kind = Some(kind.into());
            self
        }
    }

    codec::model! {
        Account, Default;
        0 => id = "id";
        1 => kind = "kind";
    }
}

pub use self::account::Account;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Account;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/accounts`.
    #[inline]
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        Accounts(Endpoint::root(self).literal("accounts"))
    }
}

/// Request builder of `/accounts`.
#[derive(Clone, Debug)]
pub struct Accounts(pub(crate) Endpoint);

impl Accounts {
    /// Lists *all* accounts.
    ///
    /// `GET /accounts`.
    ///
    /// Returns what `Vec<Account>` has. More follows.
    ///
    /// Kinds are:
    ///
    /// - one with **weight**
    /// - two
    /// 1. first
    /// 2. second
    ///
    /// | Code | Meaning |
    /// |---|---|
    /// | `a\|b` | Either |
    ///
    /// ```text
    /// curl <root>
    ///   --get
    /// ```
    ///
    /// A \<token> of `Map<K, V>`
    ///
    /// and a page, x.
    ///
    /// On success: The *accounts*.
    ///
    /// ```no_run
    /// # async fn example(client: html::Client) -> Result<(), html::Error> {
    /// let response = client.accounts().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Account>> {
        self.0.call(operation!("GET", "/accounts")).returning_json()
    }
}
