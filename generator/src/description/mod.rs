//! Reading of OpenAPI descriptions: from text to the parsed parts that are needed.
//!
//! [`index`] finds the byte range of each path item and each component: by a scan that parses none of
//! them if the text is simple enough, and otherwise by parsing the whole document.
//! A [`Document`] then reads, validates and parses only the requested parts: first
//! against the table of keywords, whose problems have a position, then into [`openapiv3`]'s
//! types. [`Index::locate_diagnostics`] gives every problem its line.
//!
//! Both ways give the same values and the same diagnostics, with one exception: a scan
//! finds no error inside an entry that is never requested.

mod cache;
mod document;
mod downgrade;
mod files;
mod fingerprint;
mod index;
mod input;
pub(crate) mod keywords;
mod locate;
mod location;
mod notes;
mod operations_of_item;
mod overlay;
mod percent;
mod pointers;
mod positions;
mod read;
mod reference;
mod resolve_refs;
mod scan;
mod section;
mod suggest;
mod targets;
mod validate;
mod validate_root;
mod value;
mod version;
pub(crate) mod write;

pub use crate::method::{Method, Token};
pub use document::{Component, Document, Node, Resolved, TopLevel};
pub use files::Files;
pub use index::{Index, IndexError, Layout, OperationEntry, PathEntry, index, index_whole};
pub use input::Description;
pub use locate::{locate, locate_all};
pub use notes::{DeviceAuthorization, Notes};
pub use overlay::Overlay;
pub use pointers::{component_pointer, operation_pointer, path_pointer};
pub use positions::locate_diagnostics;
pub use reference::component_name;
#[doc(hidden)]
pub use scan::without_tabs_before_comments;
pub use section::Section;

pub(crate) use document::whole_schema;
pub(crate) use operations_of_item::{ADDITIONAL, operation_of};
pub(crate) use overlay::Overlaid;
pub(crate) use percent::percent_decoded;
pub(crate) use read::read;
pub(crate) use reference::parse as parse_reference;
pub(crate) use suggest::suggest;
pub(crate) use value::{Entries, Value};
