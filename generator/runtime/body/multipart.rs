//! Request bodies of the media types `multipart/…`: forms with files (RFC 7578).

use std::fmt;

use reqwest::header::{HeaderName, HeaderValue};

use crate::runtime::body::upload::{Content, Upload};
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::draft::random_uuid;
use crate::runtime::call::parameter_value;
use crate::runtime::call::style::{self, Explode, ParameterStyle};
use crate::runtime::codec::{Field, Slot};

const NOT_A_HEADER: &str = "has a header that cannot be sent";

/// A multipart form with any parts.
///
/// If the description declares the parts, the operation has a type of its own with a method for each part.
#[derive(Default)]
pub struct Multipart {
    parts: Vec<(String, Part)>,
    problem: Option<(String, &'static str)>,
}

/// A part of a multipart form: a file, or other content with its own media type.
///
/// ```text
/// Part::new(std::fs::read("photo.png")?).file_name("photo.png").media_type("image/png")
/// ```
pub struct Part {
    content: Upload,
    file_name: FileName,
    headers: Vec<(String, String)>,
}

/// The `filename` parameter of a part.
#[derive(Debug)]
enum FileName {
    /// The name of the part for a declared file; none for other content.
    Default,
    Given(String),
    Without,
}

impl Part {
    /// Creates a part with this content.
    pub fn new(content: impl Into<Upload>) -> Self {
        Self { content: content.into(), file_name: FileName::Default, headers: Vec::new() }
    }

    /// Sets the name of the file.
    ///
    /// Many services ignore a file without a name, so a file that the description declares has the name of its part
    /// by default. A part added with [`Multipart::part`] has no file name unless it is set here.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = FileName::Given(name.into());
        self
    }

    /// Omits the name of the file.
    #[must_use]
    pub fn without_file_name(mut self) -> Self {
        self.file_name = FileName::Without;
        self
    }

    /// Sets the media type, in place of the one in the description.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.content = self.content.media_type(media_type);
        self
    }

    /// Adds a header to the part.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl<T: Into<Upload>> From<T> for Part {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

impl Multipart {
    /// Creates a form without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part.
    #[must_use]
    pub fn part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.parts.push((name.into(), part.into()));
        self
    }

    /// Adds a part with a string.
    #[must_use]
    pub fn text(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.part(name, Part::new(text.into()))
    }

    /// Adds a file; media type and file name apply unless the part has its own.
    pub(crate) fn add_file(&mut self, name: &str, media_type: &str, part: Part) {
        let mut part = part;
        part.content.media_type.get_or_insert_with(|| media_type.to_owned());
        if matches!(part.file_name, FileName::Default) {
            part.file_name = FileName::Given(name.to_owned());
        }
        self.parts.push((name.to_owned(), part));
    }

    #[cfg(emitted = ".add")]
    /// Adds a value: a scalar as a string, an object as JSON, and a list item by item.
    pub(crate) fn add(&mut self, name: &str, media_type: Option<&str>, value: &dyn Field) {
        let slot = value.slot();
        if !parameter_value::visit_items(slot, &mut |item| self.add_one(name, media_type, item)) {
            self.add_one(name, media_type, slot);
        }
    }

    fn add_one(&mut self, name: &str, media_type: Option<&str>, slot: Slot<'_>) {
        let is_json = |name: &str| name.contains("/json") || name.contains("+json");
        let json = parameter_value::is_compound(slot) || media_type.is_some_and(is_json);
        let text = if json {
            parameter_value::json(slot)
        } else {
            Ok(parameter_value::scalar_text(slot).unwrap_or_default())
        };
        match text {
            Ok(text) if json || !matches!(slot, Slot::Unset | Slot::Null) => {
                let mut part = Part::new(text);
                part.content.media_type = match media_type {
                    Some(media_type) => Some(media_type.to_owned()),
                    None => json.then(|| "application/json".to_owned()),
                };
                self.parts.push((name.to_owned(), part));
            }
            Ok(_) => {}
            Err(problem) => self.refuse_part(name, problem),
        }
    }

    /// Adds a value in the form of query parameters of this style, one part for each.
    pub(crate) fn add_styled(
        &mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) {
        match style::raw_pairs(name, style, explode, value.slot()) {
            Ok(pairs) => {
                let parts = pairs.into_iter().map(|(name, text)| (name, Part::new(text)));
                self.parts.extend(parts);
            }
            Err(problem) => self.refuse_part(name, problem),
        }
    }

    fn refuse_part(&mut self, name: &str, problem: &'static str) {
        self.problem.get_or_insert_with(|| (name.to_owned(), problem));
    }
}

impl fmt::Debug for Multipart {
    /// Omits the contents.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.parts.iter().map(|(name, part)| (name, part));
        f.debug_map().entries(parts).finish()
    }
}

impl fmt::Debug for Part {
    /// Omits the content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("file_name", &self.file_name)
            .field("content", &self.content)
            .finish_non_exhaustive()
    }
}

impl CallBuilder {
    /// Sets the body to a multipart form.
    pub fn multipart(mut self, form: Multipart, media_type: &str) -> Self {
        if let Err((name, problem)) = self.set_multipart(form, media_type) {
            self.draft.parameters.refuse(&name, problem);
        }
        self
    }

    /// Sets the body to a multipart form, if there is a form.
    pub fn multipart_optional(self, form: Option<Multipart>, media_type: &str) -> Self {
        match form {
            Some(form) => self.multipart(form, media_type),
            None => self,
        }
    }

    fn set_multipart(
        &mut self,
        form: Multipart,
        media_type: &str,
    ) -> Result<(), (String, &'static str)> {
        if let Some(problem) = form.problem {
            return Err(problem);
        }
        // A random boundary cannot occur in the content.
        let random = random_uuid().ok_or(("body".to_owned(), "needs a source of randomness"))?;
        let boundary = String::from_utf8_lossy(random.as_bytes()).into_owned();
        let mut pieces = Pieces::default();
        for (name, part) in form.parts {
            let head = head(&boundary, &name, &part).ok_or((name, NOT_A_HEADER))?;
            pieces.push(Content::Memory(head.into()), None);
            pieces.push(part.content.content, part.content.length);
            pieces.push(Content::Memory("\r\n".into()), None);
        }
        pieces.push(Content::Memory(format!("--{boundary}--\r\n").into()), None);
        let media_type = media_type.split(';').next().unwrap_or_default();
        let parameters = &mut self.draft.parameters;
        parameters.set_header("content-type", &format!("{media_type}; boundary={boundary}"));
        if let (Some(length), true) = (pieces.length, pieces.is_stream()) {
            parameters.set_header("content-length", &length.to_string());
        }
        self.draft.body = Some(pieces.into_content());
        Ok(())
    }
}

/// Returns the boundary and the headers of a part; `None` if a header is not valid.
fn head(boundary: &str, name: &str, part: &Part) -> Option<String> {
    let file_name = match &part.file_name {
        FileName::Given(name) => format!("; filename=\"{}\"", quoted(name)),
        FileName::Default | FileName::Without => String::new(),
    };
    let mut head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"{file_name}\r\n",
        quoted(name),
    );
    let media_type = part.content.media_type.iter().map(|value| ("Content-Type", value.as_str()));
    let others = part.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in media_type.chain(others) {
        HeaderName::from_bytes(name.as_bytes()).ok()?;
        HeaderValue::from_bytes(value.as_bytes()).ok()?;
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    Some(head)
}

/// Escapes a name in a quoted string as browsers do (HTML, section 4.10.21.8).
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Concatenated contents.
#[derive(Default)]
struct Pieces {
    contents: Vec<Content>,
    length: Option<u64>,
    unknown: bool,
}

impl Pieces {
    fn push(&mut self, content: Content, length: Option<u64>) {
        let known = content.known_length().and_then(|length| u64::try_from(length).ok()).or(length);
        let sum = known.and_then(|length| self.length.unwrap_or(0).checked_add(length));
        self.unknown |= sum.is_none();
        self.length = sum.filter(|_| !self.unknown);
        self.contents.push(content);
    }

    fn is_stream(&self) -> bool {
        self.contents.iter().any(Content::is_stream)
    }

    /// Joins the contents in memory, unless one of them is a stream.
    fn into_content(self) -> Content {
        // In a browser, all bodies are in memory.
        #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
        if self.is_stream() {
            return crate::runtime::body::chain::chain(self.contents, self.length);
        }
        let mut all = Vec::new();
        for content in &self.contents {
            all.extend_from_slice(content.bytes_in_memory());
        }
        Content::Memory(all.into())
    }
}
