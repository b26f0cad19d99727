//! Recorded responses of a service, each with the type that its description gives it.
//!
//! The file `responses.jsonl` next to a description has one response a line: method, path template, status, content
//! type, body.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use openapi_to_crate::SchemaType;
use openapi_to_crate::internal::MediaType;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::sources::{Location, Sources};
use openapi_to_crate_cli::paths::fs_err;

/// The file with the responses of a description.
const FILE: &str = "responses.jsonl";

/// A recorded response, as the file has it.
#[derive(Deserialize)]
struct Line {
    method: String,
    path: String,
    status: u16,
    content_type: Option<String>,
    body: String,
}

/// What is known of a recorded response before it is read.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Recording {
    /// Method and path template.
    pub operation: String,
    /// The status.
    pub status: u16,
    /// What is to be read, and how.
    pub content: Content,
}

/// The content of a recorded response.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub enum Content {
    /// JSON of a type, as one would write it in the crate.
    Typed {
        /// The type.
        ty: String,
        /// The body.
        value: Value,
        /// The content type, if it is not that of JSON.
        other_type: Option<String>,
    },
    /// Nothing, where JSON is declared.
    Missing,
    /// Something else where JSON is declared.
    NotJson,
    /// A body, or none, of which the description gives no JSON type.
    Undeclared,
}

/// The responses that were recorded for a description; none if there is no such file.
pub fn recordings(
    description: &Path,
    sources: &Sources,
    types: &[SchemaType],
) -> anyhow::Result<Vec<Recording>> {
    let file = description.with_file_name(FILE);
    if !file.is_file() {
        return Ok(Vec::new());
    }
    let location = |ty: &SchemaType| Location { file: ty.file.clone(), pointer: ty.schema.clone() };
    let types: BTreeMap<Location, &str> =
        types.iter().map(|ty| (location(ty), ty.ty.as_str())).collect();
    let text = fs_err(&file, fs::read_to_string(&file))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let line: Line = serde_json::from_str(line)
                .map_err(|error| anyhow::anyhow!("{}:{}: {error}", file.display(), number + 1))?;
            Ok(recording(line, sources, &types))
        })
        .collect()
}

fn recording(line: Line, sources: &Sources, types: &BTreeMap<Location, &str>) -> Recording {
    let content = match declared(&line, sources, types) {
        None => Content::Undeclared,
        Some(_) if line.body.trim().is_empty() => Content::Missing,
        Some(ty) => match serde_json::from_str(&line.body) {
            Err(_) => Content::NotJson,
            Ok(value) => {
                let other_type = line.content_type.filter(|name| !is_json(&MediaType::parse(name)));
                Content::Typed { ty: ty.to_owned(), value, other_type }
            }
        },
    };
    let operation = format!("{} {}", line.method.to_ascii_uppercase(), line.path);
    Recording { operation, status: line.status, content }
}

/// The type of the JSON that the description declares for a response.
fn declared<'t>(
    line: &Line,
    sources: &Sources,
    types: &BTreeMap<Location, &'t str>,
) -> Option<&'t str> {
    let root = Location { file: String::new(), pointer: String::new() };
    let operation = root.join("paths").join(&line.path);
    let responses = operation.join(&line.method.to_ascii_lowercase()).join("responses");
    let keys = [line.status.to_string(), format!("{}XX", line.status / 100), "default".to_owned()];
    let mut response = keys.iter().map(|key| responses.join(key));
    let (location, response) =
        response.find_map(|location| Some((location.clone(), sources.value(&location)?)))?;
    let (location, response) = match sources.target(&response, &location.file) {
        Some(target) => (target.clone(), sources.value(&target)?),
        None => (location, response),
    };
    let content = location.join("content");
    let entries = content.entries(response.get("content"));
    let wanted = line.content_type.as_deref().map(MediaType::parse);
    let wanted = wanted.as_ref().map(MediaType::essence);
    let json = || {
        let parsed = entries.iter().map(|(location, name, _)| (location, MediaType::parse(name)));
        parsed.filter(|(_, media_type)| is_json(media_type))
    };
    let same = json().find(|(_, media_type)| Some(media_type.essence()) == wanted);
    let (media_type, _) = same.or_else(|| json().next())?;
    types.get(&media_type.join("schema")).copied()
}

fn is_json(media_type: &MediaType<'_>) -> bool {
    media_type.is_json() || media_type.essence() == "*/*"
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_response_has_the_type_of_its_status_and_content_type() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.json");
        let content = json!({ "application/json": { "schema": { "type": "string" } } });
        let root = json!({
            "paths": { "/a/{id}": { "get": { "responses": {
                "200": { "content": content },
                "4XX": { "$ref": "#/components/responses/Bad" },
            } } } },
            "components": { "responses": { "Bad": { "content": content } } },
        });
        fs::write(&file, root.to_string())?;
        let line = |status: u16, content_type: Option<&str>, body: &str| {
            let line = json!({
                "method": "GET", "path": "/a/{id}", "operation": "a", "status": status,
                "content_type": content_type, "body": body,
            });
            format!("{line}\n")
        };
        let text = [
            line(200, Some("application/json; charset=utf-8"), "\"x\""),
            line(200, Some("text/plain"), "\"x\""),
            line(200, None, ""),
            line(200, Some("text/html"), "<p>"),
            line(404, Some("application/json"), "1"),
            line(500, Some("application/json"), "1"),
        ];
        fs::write(folder.path().join(FILE), text.concat())?;
        let sources = Sources::new(&file, folder.path())?;
        let ty = |schema: &str, ty: &str| SchemaType {
            file: String::new(),
            schema: schema.to_owned(),
            ty: ty.to_owned(),
        };
        let types = [
            ty("/paths/~1a~1{id}/get/responses/200/content/application~1json/schema", "String"),
            ty("/components/responses/Bad/content/application~1json/schema", "Vec<String>"),
        ];
        let found = recordings(&file, &sources, &types)?;
        let kinds: Vec<&str> = found
            .iter()
            .map(|recording| match &recording.content {
                Content::Typed { other_type: Some(_), .. } => "other type",
                Content::Typed { ty, .. } => ty,
                Content::Missing => "missing",
                Content::NotJson => "no JSON",
                Content::Undeclared => "undeclared",
            })
            .collect();
        let expected = ["String", "other type", "missing", "no JSON", "Vec<String>", "undeclared"];
        assert_eq!(kinds, expected);
        Ok(())
    }
}
