//! The schemas of the codec benchmarks. The description, the plain structs and the JSON document are generated from this
//! table, so that they have the same types.

/// The number of schemas in a group. Only schemas of the same group refer to each other.
pub const GROUP: usize = 10;

/// An object schema.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The name of the schema and of the type.
    pub name: String,
    /// The properties in declaration order.
    pub properties: Vec<Property>,
}

/// A property of a schema.
#[derive(Clone, Debug)]
pub struct Property {
    /// The JSON name.
    pub name: String,
    /// The type of the value.
    pub kind: Kind,
    /// Whether it is required.
    pub presence: Presence,
}

impl Property {
    /// Returns the name of the Rust field.
    #[must_use]
    pub fn field(&self) -> String {
        let mut field = String::new();
        for c in self.name.trim_start_matches('@').replace('.', "_").chars() {
            if c.is_ascii_uppercase() {
                field.push('_');
            }
            field.push(c.to_ascii_lowercase());
        }
        field
    }
}

/// The type of a property.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A string.
    String,
    /// A date and time.
    DateTime,
    /// A 32-bit integer.
    Int32,
    /// A 64-bit integer.
    Int64,
    /// A floating-point number.
    Double,
    /// A boolean.
    Bool,
    /// A list of strings.
    Strings,
    /// A map of strings.
    Map,
    /// An object of the schema with this name.
    Object(String),
    /// A list of such objects.
    Objects(String),
}

/// Whether a property is required.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Presence {
    /// The property is required.
    Required,
    /// The property is optional.
    Optional,
    /// The property is optional and nullable.
    Nullable,
}

/// The schema of the document: a page of a list of objects of the first schema.
pub const PAGE: &str = "Page";

/// The schema that refers to all groups, so that all of them are part of the crate.
pub const OVERVIEW: &str = "Overview";

/// Returns `count` schemas with 12 properties each, and the two that refer to them.
#[must_use]
pub fn schemas(count: usize) -> Vec<Schema> {
    let mut schemas: Vec<Schema> = (0..count).map(|index| object(index, count)).collect();
    let page =
        vec![property("@odata.nextLink", Kind::String), property("value", Kind::Objects(name(0)))];
    let groups = (0..count).step_by(GROUP);
    let overview =
        groups.map(|index| property(&format!("group{index}"), Kind::Object(name(index)))).collect();
    schemas.push(Schema { name: PAGE.to_owned(), properties: page });
    schemas.push(Schema { name: OVERVIEW.to_owned(), properties: overview });
    schemas
}

/// Words for names, so that these differ as real names do.
const WORDS: [&str; 20] = [
    "device", "policy", "account", "license", "channel", "calendar", "message", "contact",
    "report", "session", "profile", "domain", "drive", "event", "folder", "group", "incident",
    "job", "key", "location",
];

fn word(index: usize) -> &'static str {
    WORDS[index % WORDS.len()]
}

fn name(index: usize) -> String {
    let word = word(index);
    format!("{}{}Item{index}", word[..1].to_uppercase(), &word[1..])
}

/// Returns a schema that refers to two later ones of its group, which form a tree: to one directly, to one in a list.
fn object(index: usize, count: usize) -> Schema {
    let group = index - index % GROUP;
    let later = |position: usize| {
        let later = group + position;
        (position < GROUP && later < count).then(|| name(later))
    };
    let child = 2 * (index - group);
    let own = word(index);
    let named = |suffix: &str, kind| property(&format!("{own}{suffix}"), kind);
    let mut id = property("id", Kind::String);
    if index.is_multiple_of(4) {
        id.presence = Presence::Required;
    }
    let properties = vec![
        id,
        nullable(property("displayName", Kind::String)),
        nullable(named("Description", Kind::String)),
        property("createdDateTime", Kind::DateTime),
        nullable(named("ModifiedDateTime", Kind::DateTime)),
        named("Count", Kind::Int32),
        named("SizeInBytes", Kind::Int64),
        named("IsEnabled", Kind::Bool),
        named("Score", Kind::Double),
        named("Tags", Kind::Strings),
        later(child + 1).map_or_else(
            || named("Settings", Kind::Map),
            |name| named("Parent", Kind::Object(name)),
        ),
        later(child + 2).map_or_else(
            || named("State", Kind::String),
            |name| named("Items", Kind::Objects(name)),
        ),
    ];
    Schema { name: name(index), properties }
}

fn property(name: &str, kind: Kind) -> Property {
    Property { name: name.to_owned(), kind, presence: Presence::Optional }
}

fn nullable(property: Property) -> Property {
    Property { presence: Presence::Nullable, ..property }
}
