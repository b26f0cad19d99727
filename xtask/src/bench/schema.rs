//! The schemas that everything is measured with: a table, from which the description, the plain structs and the
//! document are written, so that all of them have the same types.

/// How many schemas refer to each other. A program that reads one of them needs no more than these.
pub const GROUP: usize = 10;

/// An object schema.
#[derive(Clone, Debug)]
pub struct Schema {
    /// Its name, which is the type's too.
    pub name: String,
    /// Its properties, in the order in which they are declared.
    pub properties: Vec<Property>,
}

/// A property of a schema.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it has to be there.
    pub presence: Presence,
}

impl Property {
    /// The name of the field: the name on the wire in the language's own casing.
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

/// What a property holds.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Text.
    Text,
    /// A point in time.
    DateTime,
    /// A 32-bit integer.
    Int32,
    /// A 64-bit integer.
    Int64,
    /// A floating-point number.
    Double,
    /// A boolean.
    Bool,
    /// A list of texts.
    Texts,
    /// A map from names to texts.
    Map,
    /// An object of the schema with this name.
    Object(String),
    /// A list of such objects.
    Objects(String),
}

/// Whether a property has to be there.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Presence {
    /// It does.
    Required,
    /// It does not.
    Optional,
    /// It does not, and it can be null.
    Nullable,
}

/// The list that the document is: `value` holds objects of the first schema.
pub const PAGE: &str = "Page";

/// The schema that refers to every group, so that all of them are part of the crate.
pub const OVERVIEW: &str = "Overview";

/// `count` schemas of 12 properties each, and the two that lead to them.
#[must_use]
pub fn schemas(count: usize) -> Vec<Schema> {
    let mut schemas: Vec<Schema> = (0..count).map(|index| object(index, count)).collect();
    let page =
        vec![property("@odata.nextLink", Kind::Text), property("value", Kind::Objects(name(0)))];
    let groups = (0..count).step_by(GROUP);
    let overview =
        groups.map(|index| property(&format!("group{index}"), Kind::Object(name(index)))).collect();
    schemas.push(Schema { name: PAGE.to_owned(), properties: page });
    schemas.push(Schema { name: OVERVIEW.to_owned(), properties: overview });
    schemas
}

/// The words that names are made of, so that they differ as names do.
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

/// A schema refers to two later ones of its group, as a tree: one holds it as it is, one in a list.
fn object(index: usize, count: usize) -> Schema {
    let group = index - index % GROUP;
    let later = |position: usize| {
        let later = group + position;
        (position < GROUP && later < count).then(|| name(later))
    };
    let child = 2 * (index - group);
    let own = word(index);
    let named = |suffix: &str, kind| property(&format!("{own}{suffix}"), kind);
    let mut id = property("id", Kind::Text);
    if index.is_multiple_of(4) {
        id.presence = Presence::Required;
    }
    let properties = vec![
        id,
        nullable(property("displayName", Kind::Text)),
        nullable(named("Description", Kind::Text)),
        property("createdDateTime", Kind::DateTime),
        nullable(named("ModifiedDateTime", Kind::DateTime)),
        named("Count", Kind::Int32),
        named("SizeInBytes", Kind::Int64),
        named("IsEnabled", Kind::Bool),
        named("Score", Kind::Double),
        named("Tags", Kind::Texts),
        later(child + 1).map_or_else(
            || named("Settings", Kind::Map),
            |name| named("Parent", Kind::Object(name)),
        ),
        later(child + 2)
            .map_or_else(|| named("State", Kind::Text), |name| named("Items", Kind::Objects(name))),
    ];
    Schema { name: name(index), properties }
}

fn property(name: &str, kind: Kind) -> Property {
    Property { name: name.to_owned(), kind, presence: Presence::Optional }
}

fn nullable(property: Property) -> Property {
    Property { presence: Presence::Nullable, ..property }
}
