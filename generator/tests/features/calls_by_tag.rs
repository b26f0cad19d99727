// src/models/mod.rs

//! The types of the API's requests and responses.

mod create_loan_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `POST /shelves/{shelf-id}/books/{book-id}/loans`.
    #[derive(Clone, Debug, Default)]
    pub struct CreateLoanOptions {
        notify: Option<bool>,
    }

    impl CreateLoanOptions {
        /// Query parameter `notify`.
        #[inline]
        #[must_use]
        pub fn notify(mut self, notify: bool) -> Self {
            self.notify = Some(notify);
            self
        }
    }

    impl Parameters for CreateLoanOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("notify", ParameterStyle::Form, Explode::Yes, &self.notify);
        }
    }
}
mod create_loan_request {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /shelves/{shelf-id}/books/{book-id}/loans`.
    #[derive(Clone)]
    pub struct CreateLoanRequest {
        /// Property `reader`, optional.
        pub reader: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl CreateLoanRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`reader`](field@Self::reader).
        pub fn reader(mut self, reader: impl Into<String>) -> Self {
            self.reader = Some(reader.into());
            self
        }
    }

    codec::model! {
        CreateLoanRequest, Default;
        0 => reader = "reader";
    }
}
mod found {
    use super::Loan;

    /// Schema `Found`.
    pub type Found = Vec<Loan>;
}
mod get_loan_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /shelves/{shelf-id}/books/{book-id}/loans`.
    #[derive(Clone, Debug, Default)]
    pub struct GetLoanOptions {
        notify: Option<bool>,
    }

    impl GetLoanOptions {
        /// Query parameter `notify`.
        #[inline]
        #[must_use]
        pub fn notify(mut self, notify: bool) -> Self {
            self.notify = Some(notify);
            self
        }
    }

    impl Parameters for GetLoanOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("notify", ParameterStyle::Form, Explode::Yes, &self.notify);
        }
    }
}
mod loan {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Loan`.
    #[derive(Clone)]
    pub struct Loan {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Loan {
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
    }

    codec::model! {
        Loan, Default;
        0 => id = "id";
    }
}
mod loan_return_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `DELETE /shelves/{shelf-id}/books/{book-id}/loans`.
    #[derive(Clone, Debug, Default)]
    pub struct LoanReturnOptions {
        notify: Option<bool>,
    }

    impl LoanReturnOptions {
        /// Query parameter `notify`.
        #[inline]
        #[must_use]
        pub fn notify(mut self, notify: bool) -> Self {
            self.notify = Some(notify);
            self
        }
    }

    impl Parameters for LoanReturnOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("notify", ParameterStyle::Form, Explode::Yes, &self.notify);
        }
    }
}

pub use self::create_loan_options::CreateLoanOptions;
pub use self::create_loan_request::CreateLoanRequest;
pub use self::found::Found;
pub use self::get_loan_options::GetLoanOptions;
pub use self::loan::Loan;
pub use self::loan_return_options::LoanReturnOptions;

// src/requests/loans.rs

//! Request builders below `/loans`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/loans/late`.
#[derive(Clone, Debug)]
pub struct Late(pub(crate) Endpoint);

impl Late {
    /// `GET /loans/late` (operation `loans/late`).
    ///
    /// On success: d.
    ///
    /// By operationId: [`client.loans().loans_late()`](crate::requests::Loans::loans_late).
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
    /// client.loans().late().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/loans/late", "loans/late")).returning_nothing()
    }
}

// src/requests/mod.rs

//! The operations of the API by tag, and request builders for its paths, segment by segment.

mod tag_lost_books;

pub use self::tag_lost_books::LostBooks;

use crate::models::{
    CreateLoanOptions, CreateLoanRequest, GetLoanOptions, Loan, LoanReturnOptions,
};
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod loans;
pub mod shelves;

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// `/loans`.
    ///
    /// Operations with the tag `loans`.
    ///
    /// Who has which book.
    #[inline]
    #[must_use]
    pub fn loans(&self) -> Loans {
        Loans(Endpoint::root(self).literal("loans"))
    }

    /// `/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("shelves"))
    }
}

/// Request builder of `/loans`.
#[derive(Clone, Debug)]
pub struct Loans(pub(crate) Endpoint);

impl Loans {
    /// `/loans/late`.
    #[inline]
    #[must_use]
    pub fn late(&self) -> loans::Late {
        loans::Late(self.0.literal("late"))
    }

    /// `GET /loans` (operation `loans/list-all`).
    ///
    /// On success: d.
    ///
    /// By operationId: [`client.loans().list_all()`](crate::requests::Loans::list_all).
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
    /// client.loans().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/loans", "loans/list-all")).returning_nothing()
    }

    /// `HEAD /loans` (operation `loans/head`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
    /// client.loans().head().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn head(&self) -> Call<()> {
        self.0.call(operation!("HEAD", "/loans", "loans/head")).returning_nothing()
    }

    /// Lends a book.
    ///
    /// `POST /shelves/{shelf-id}/books/{book-id}/loans` (operation `loans/create`).
    ///
    /// By path, with an example:
    /// [`client.shelves().by_id(id).books().by_id(id).loans().post(id, body)`](crate::requests::shelves::by_id::books::by_id::Loans::post).
    #[inline]
    pub fn create(
        &self,
        shelf_id: i64,
        book_id: impl Into<String>,
        id: impl IntoIterator<Item = impl Into<String>>,
        body: impl Into<CreateLoanRequest>,
    ) -> Call<Loan, CreateLoanOptions> {
        self.0
            .client()
            .shelves()
            .by_id(shelf_id)
            .books()
            .by_id(book_id)
            .loans()
            .post(id, body)
    }

    /// `GET /loans` (operation `loans/list-all`).
    ///
    /// By path, with an example: [`client.loans().get()`](crate::requests::Loans::get).
    #[inline]
    pub fn list_all(&self) -> Call<()> {
        self.0.client().loans().get()
    }

    /// `DELETE /shelves/{shelf-id}/books/{book-id}/loans` (operation `loan_return`).
    ///
    /// By path, with an example:
    /// [`client.shelves().by_id(id).books().by_id(id).loans().delete()`](crate::requests::shelves::by_id::books::by_id::Loans::delete).
    #[deprecated(note = "The description marks it as deprecated")]
    #[inline]
    pub fn loan_return(
        &self,
        shelf_id: i64,
        book_id: impl Into<String>,
    ) -> Call<(), LoanReturnOptions> {
        self.0.client().shelves().by_id(shelf_id).books().by_id(book_id).loans().delete()
    }

    /// `GET /shelves/{shelf-id}/books/{book-id}/loans` (operation `loans/get`).
    ///
    /// By path, with an example:
    /// [`client.shelves().by_id(id).books().by_id(id).loans().get()`](crate::requests::shelves::by_id::books::by_id::Loans::get).
    #[inline]
    pub fn loans_get(
        &self,
        shelf_id: i64,
        book_id: impl Into<String>,
    ) -> Call<(), GetLoanOptions> {
        self.0.client().shelves().by_id(shelf_id).books().by_id(book_id).loans().get()
    }

    /// `GET /loans/late` (operation `loans/late`).
    ///
    /// By path, with an example:
    /// [`client.loans().late().get()`](crate::requests::loans::Late::get).
    #[inline]
    pub fn loans_late(&self) -> Call<()> {
        self.0.client().loans().late().get()
    }
}

/// Request builder of `/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    /// `/shelves/{shelf-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: i64) -> shelves::ById {
        shelves::ById(self.0.key("shelf-id", &id))
    }

    /// `/shelves/{shelf}`.
    #[inline]
    #[must_use]
    pub fn by_shelf(&self, shelf: impl Into<String>) -> shelves::ByShelf {
        let shelf: String = shelf.into();
        shelves::ByShelf(self.0.key("shelf", &shelf))
    }
}

// src/requests/shelves.rs

//! Request builders below `/shelves`.

use crate::runtime::Endpoint;

/// Request builder of `/shelves/{shelf-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/shelves/{shelf-id}/books`.
    #[inline]
    #[must_use]
    pub fn books(&self) -> by_id::Books {
        by_id::Books(self.0.literal("books"))
    }
}

/// Request builder of `/shelves/{shelf}`.
#[derive(Clone, Debug)]
pub struct ByShelf(pub(crate) Endpoint);

impl ByShelf {
    /// `/shelves/{shelf}/lost`.
    #[inline]
    #[must_use]
    pub fn lost(&self) -> by_shelf::Lost {
        by_shelf::Lost(self.0.literal("lost"))
    }
}

/// Request builders below `/shelves/{shelf-id}`.
pub mod by_id {
    use crate::runtime::Endpoint;

    /// Request builder of `/shelves/{shelf-id}/books`.
    #[derive(Clone, Debug)]
    pub struct Books(pub(crate) Endpoint);

    impl Books {
        /// `/shelves/{shelf-id}/books/{book-id}`.
        #[inline]
        #[must_use]
        pub fn by_id(&self, id: impl Into<String>) -> books::ById {
            let id: String = id.into();
            books::ById(self.0.key("book-id", &id))
        }
    }

    /// Request builders below `/shelves/{shelf-id}/books`.
    pub mod books {
        use crate::runtime::Endpoint;

        /// Request builder of `/shelves/{shelf-id}/books/{book-id}`.
        #[derive(Clone, Debug)]
        pub struct ById(pub(crate) Endpoint);

        impl ById {
            /// `/shelves/{shelf-id}/books/{book-id}/loans`.
            #[inline]
            #[must_use]
            pub fn loans(&self) -> by_id::Loans {
                by_id::Loans(self.0.literal("loans"))
            }
        }

        /// Request builders below `/shelves/{shelf-id}/books/{book-id}`.
        pub mod by_id {
            use crate::models::{
                CreateLoanOptions, CreateLoanRequest, GetLoanOptions, Loan,
                LoanReturnOptions,
            };
            use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

            /// Request builder of `/shelves/{shelf-id}/books/{book-id}/loans`.
            #[derive(Clone, Debug)]
            pub struct Loans(pub(crate) Endpoint);

            impl Loans {
                /// `GET /shelves/{shelf-id}/books/{book-id}/loans` (operation `loans/get`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.loans().loans_get(shelf_id, book_id)`](crate::requests::Loans::loans_get).
                ///
                /// ```no_run
                /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
                /// client
                ///     .shelves()
                ///     .by_id(1)
                ///     .books()
                ///     .by_id("42")
                ///     .loans()
                ///     .get()
                ///     .with(|options| options.notify(true))
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn get(&self) -> Call<(), GetLoanOptions> {
                    self.0
                        .call(
                            operation!(
                                "GET", "/shelves/{shelf-id}/books/{book-id}/loans",
                                "loans/get"
                            ),
                        )
                        .returning_nothing()
                }

                /// Lends a book.
                ///
                /// `POST /shelves/{shelf-id}/books/{book-id}/loans` (operation `loans/create`).
                ///
                /// - `id`: Query parameter.
                ///
                /// On success: The loan.
                ///
                /// By operationId:
                /// [`client.loans().create(shelf_id, book_id, id, body)`](crate::requests::Loans::create).
                ///
                /// ```no_run
                /// use calls_by_tag::models::CreateLoanRequest;
                /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
                /// let response = client
                ///     .shelves()
                ///     .by_id(1)
                ///     .books()
                ///     .by_id("42")
                ///     .loans()
                ///     .post(["42"], CreateLoanRequest::new().reader("reader"))
                ///     .with(|options| options.notify(true))
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[inline]
                pub fn post(
                    &self,
                    id: impl IntoIterator<Item = impl Into<String>>,
                    body: impl Into<CreateLoanRequest>,
                ) -> Call<Loan, CreateLoanOptions> {
                    let id: Vec<String> = id.into_iter().map(Into::into).collect();
                    let body: CreateLoanRequest = body.into();
                    self.0
                        .call(
                            operation!(
                                "POST", "/shelves/{shelf-id}/books/{book-id}/loans",
                                "loans/create"
                            ),
                        )
                        .query("id", ParameterStyle::Form, Explode::Yes, &id)
                        .json(&body)
                        .returning_json()
                }

                /// `DELETE /shelves/{shelf-id}/books/{book-id}/loans` (operation `loan_return`).
                ///
                /// On success: d.
                ///
                /// By operationId:
                /// [`client.loans().loan_return(shelf_id, book_id)`](crate::requests::Loans::loan_return).
                ///
                /// ```no_run
                /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
                /// client
                ///     .shelves()
                ///     .by_id(1)
                ///     .books()
                ///     .by_id("42")
                ///     .loans()
                ///     .delete()
                ///     .with(|options| options.notify(true))
                ///     .await?;
                /// # Ok(()) }
                /// ```
                #[deprecated(note = "The description marks it as deprecated")]
                #[inline]
                pub fn delete(&self) -> Call<(), LoanReturnOptions> {
                    self.0
                        .call(
                            operation!(
                                "DELETE", "/shelves/{shelf-id}/books/{book-id}/loans",
                                "loan_return"
                            ),
                        )
                        .returning_nothing()
                }
            }
        }
    }
}

/// Request builders below `/shelves/{shelf}`.
pub mod by_shelf {
    use crate::models::{Found, Loan};
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/shelves/{shelf}/lost`.
    #[derive(Clone, Debug)]
    pub struct Lost(pub(crate) Endpoint);

    impl Lost {
        /// `GET /shelves/{shelf}/lost` (operation `lostBooks.list`).
        ///
        /// On success: d.
        ///
        /// By operationId: [`client.lost_books().list(shelf)`](crate::requests::LostBooks::list).
        ///
        /// ```no_run
        /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
        /// client.shelves().by_shelf("shelf").lost().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0
                .call(operation!("GET", "/shelves/{shelf}/lost", "lostBooks.list"))
                .returning_nothing()
        }

        /// `PUT /shelves/{shelf}/lost` (operation `lostBooks.move`).
        ///
        /// On success: d.
        ///
        /// By operationId:
        /// [`client.lost_books().lost_books_move(shelf, body)`](crate::requests::LostBooks::lost_books_move).
        ///
        /// ```no_run
        /// use calls_by_tag::models::Loan;
        /// # async fn example(client: calls_by_tag::Client) -> Result<(), calls_by_tag::Error> {
        /// client.shelves().by_shelf("shelf").lost().put([Loan::new().id("42")]).await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn put(&self, body: impl IntoIterator<Item = impl Into<Loan>>) -> Call<()> {
            let body: Found = body.into_iter().map(Into::into).collect();
            self.0
                .call(operation!("PUT", "/shelves/{shelf}/lost", "lostBooks.move"))
                .json(&body)
                .returning_nothing()
        }
    }
}

// src/requests/tag_lost_books.rs

use crate::models::Loan;
use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `Lost Books`.
    #[inline]
    #[must_use]
    pub fn lost_books(&self) -> LostBooks {
        LostBooks(Endpoint::root(self))
    }
}

/// Operations with the tag `Lost Books`.
#[derive(Clone, Debug)]
pub struct LostBooks(pub(crate) Endpoint);

impl LostBooks {
    /// `GET /shelves/{shelf}/lost` (operation `lostBooks.list`).
    ///
    /// By path, with an example:
    /// [`client.shelves().by_shelf(shelf).lost().get()`](crate::requests::shelves::by_shelf::Lost::get).
    #[inline]
    pub fn list(&self, shelf: impl Into<String>) -> Call<()> {
        self.0.client().shelves().by_shelf(shelf).lost().get()
    }

    /// `PUT /shelves/{shelf}/lost` (operation `lostBooks.move`).
    ///
    /// By path, with an example:
    /// [`client.shelves().by_shelf(shelf).lost().put(body)`](crate::requests::shelves::by_shelf::Lost::put).
    #[inline]
    pub fn lost_books_move(
        &self,
        shelf: impl Into<String>,
        body: impl IntoIterator<Item = impl Into<Loan>>,
    ) -> Call<()> {
        self.0.client().shelves().by_shelf(shelf).lost().put(body)
    }
}
