//! A hash of the parts of a description that were read, which does not depend on how they are written
//! in YAML or JSON, or on what else the description contains.

use std::collections::BTreeMap;

use super::keywords::ValueType;
use super::targets::component_at;
use super::value::Value;
use super::{Section, component_name};
use crate::diagnostics::Pointer;

/// The parts that were read, each with its hash.
#[derive(Debug, Default)]
pub(super) struct Fingerprint {
    parts: BTreeMap<Pointer, HashedPart>,
}

#[derive(Debug)]
struct HashedPart {
    hash: u64,
    /// The entries of discriminator mappings: each counts only if its schema does.
    mapping: Vec<(String, String)>,
}

impl Fingerprint {
    pub(super) fn add(&mut self, pointer: &Pointer, value: &Value, ty: &'static ValueType) {
        let (mut hash, mut mapping) = (Fnv::default(), Vec::new());
        if pointer == &Pointer::root() {
            // The rest, such as tags, describes more than what was selected.
            for key in ["info", "servers", "security"] {
                value.get(key).into_iter().for_each(|value| {
                    write(value, ty.at_key(key), &mut hash, &mut mapping);
                });
            }
        } else {
            write(value, ty, &mut hash, &mut mapping);
        }
        self.parts.insert(pointer.clone(), HashedPart { hash: hash.0, mapping });
    }

    /// The hash, in hexadecimal. Component schemas count if they are reached.
    pub(super) fn finish(&self, is_reached: impl Fn(&str) -> bool) -> String {
        let schemas = Section::Schemas.as_str();
        let counts = |pointer: &Pointer| match component_at(pointer) {
            Some((section, name)) if section == schemas => is_reached(&name),
            _ => true,
        };
        let mut hash = Fnv::default();
        for (pointer, part) in self.parts.iter().filter(|(pointer, _)| counts(pointer)) {
            hash.string(pointer.as_str());
            hash.bytes(&part.hash.to_le_bytes());
            for (value, target) in &part.mapping {
                let name = component_name(target, Section::Schemas);
                if is_reached(name.as_deref().unwrap_or(target)) {
                    hash.string(value);
                    hash.string(target);
                }
            }
        }
        format!("{:016x}", hash.0)
    }
}

/// Writes a value in a form of its own: each value begins with a byte for its kind, and each string with its length.
fn write(
    value: &Value,
    ty: &'static ValueType,
    hash: &mut Fnv,
    mapping: &mut Vec<(String, String)>,
) {
    match value {
        Value::Null => hash.bytes(b"z"),
        Value::Bool(flag) => hash.bytes(if *flag { b"t" } else { b"f" }),
        Value::Number(number) => {
            hash.bytes(b"n");
            hash.string(&number.to_string());
        }
        Value::String(text) => {
            hash.bytes(b"s");
            hash.string(text);
        }
        Value::List(items) => {
            hash.bytes(b"[");
            for item in items {
                write(item, ty.at_item(), hash, mapping);
            }
            hash.bytes(b"]");
        }
        Value::Object(entries) => {
            hash.bytes(b"{");
            for (key, value) in entries {
                let ty = ty.at_key(key);
                if let (ValueType::SchemaName, Value::String(target)) = (ty, value) {
                    mapping.push((key.clone(), target.clone()));
                } else {
                    hash.string(key);
                    write(value, ty, hash, mapping);
                }
            }
            hash.bytes(b"}");
        }
    }
}

/// FNV-1a with 64 bits, which identifies a description and protects nothing.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn string(&mut self, string: &str) {
        self.bytes(&(string.len() as u64).to_le_bytes());
        self.bytes(string.as_bytes());
    }
}
