//! What parts of the runtime that not every crate has keep with clients and calls.

use std::any::Any;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::runtime::call::draft::Draft;
use crate::runtime::response::api_error::ApiError;

/// One value of each type.
#[derive(Default)]
pub(crate) struct Extensions(Mutex<Vec<Arc<dyn Any + Send + Sync>>>);

impl Extensions {
    /// Keeps a value, in place of the one of its type.
    pub(crate) fn set<T: Any + Send + Sync>(&self, value: T) {
        let mut kept = self.lock();
        kept.retain(|other| !(**other).is::<T>());
        kept.push(Arc::new(value));
    }

    /// The value of a type, if one is kept.
    pub(crate) fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        find(&self.lock())
    }

    /// The value of a type, which is its default unless one is kept, and is kept from now on.
    pub(crate) fn get_or_default<T: Any + Send + Sync + Default>(&self) -> Arc<T> {
        let mut kept = self.lock();
        find(&kept).unwrap_or_else(|| {
            let value = Arc::new(T::default());
            kept.push(value.clone());
            value
        })
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Arc<dyn Any + Send + Sync>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn find<T: Any + Send + Sync>(kept: &[Arc<dyn Any + Send + Sync>]) -> Option<Arc<T>> {
    kept.iter().find_map(|value| value.clone().downcast().ok())
}

impl Clone for Extensions {
    /// Shares the values; what is set later is set in one of both.
    fn clone(&self) -> Self {
        Self(Mutex::new(self.lock().clone()))
    }
}

/// How a call goes to whose operation there is more than one path.
pub(crate) trait Route: Send + Sync {
    /// The path to take in place of the usual one; `None` for the usual one.
    fn path(&self, call: &Draft) -> Option<String>;

    /// Whether an error can change the path.
    fn may_change(&self, call: &Draft) -> bool;

    /// Changes the path of this call and of later ones, if this error of the service means that the
    /// usual one leads nowhere. Then nothing has been done by the service, and the call can be made again.
    fn change(&self, call: &Draft, error: &ApiError) -> bool;
}
