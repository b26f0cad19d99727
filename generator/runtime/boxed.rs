//! Boxed futures and errors.

use std::error::Error;
use std::pin::Pin;

/// A boxed future.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A boxed error of any type.
pub type BoxError = Box<dyn Error + Send + Sync>;
