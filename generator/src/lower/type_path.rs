//! Names that the type of an inline schema can get, at one of its positions.

use std::iter;

use crate::naming::{ModuleName, ModulePath, TypeName};

/// The names of a type, and of those inside it.
#[derive(Clone, Debug)]
pub(super) struct TypePath {
    /// The module of the component or of the path node.
    pub(super) module: ModulePath,
    /// All words from the component or the path node on.
    pub(super) name: String,
    /// The role of a type of an operation.
    role: Option<String>,
    /// The preferred names: by the operation, or by a title.
    better: Vec<NamePath>,
    /// The name from the component or the path node on.
    whole: NamePath,
}

/// A name that a type can get, and its module.
pub(super) type Candidate = (ModulePath, TypeName);

/// A name in its parts.
#[derive(Clone, Debug)]
struct NamePath {
    module: ModulePath,
    /// The words of the owner: a component, an operation's request or response, or a title.
    owner: String,
    /// The properties, items and alternatives from there on.
    parts: Vec<String>,
}

/// The maximal length of a name that consists of all its parts, in characters. Longer ones begin
/// with the owner, and end with as few of the last parts as possible.
const LONGEST_WHOLE: usize = 40;

/// The maximal length of a title that is a name, in characters and in words.
const LONGEST_TITLE: usize = 40;
const MOST_WORDS: usize = 5;

/// The number of preferred names of a type: schemas with titles can be nested deeply.
const MOST_NAMES: usize = 4;

/// Parts that say nothing without the part before them.
const VAGUE: [&str; 2] = ["item", "value"];

/// Titles that say nothing of a schema.
const VAGUE_TITLES: [&str; 14] = [
    "array", "body", "boolean", "integer", "item", "items", "list", "number", "object", "request",
    "response", "schema", "string", "value",
];

impl TypePath {
    /// The path of a type with this name.
    pub(super) fn new(module: ModulePath, name: String) -> Self {
        let whole = NamePath { module: module.clone(), owner: name.clone(), parts: Vec::new() };
        Self { module, name, role: None, better: Vec::new(), whole }
    }

    /// A type that is named after this one, in the same module: that of a property, an item or an
    /// alternative.
    pub(super) fn inside(&self, part: &str) -> Self {
        let mut inner = self.clone();
        inner.name = format!("{} {part}", self.name);
        for path in inner.paths() {
            path.parts.push(part.to_owned());
        }
        inner
    }

    /// A type that belongs to an operation, with its role: `request`. Types inside it are always
    /// named by all of these words.
    pub(super) fn role(&self, role: &str) -> Self {
        let mut inner = self.clone();
        inner.name = format!("{} {role}", self.name);
        for path in inner.paths() {
            path.owner = format!("{} {role}", path.owner);
        }
        inner.role = Some(role.to_owned());
        inner
    }

    /// The same type, which is preferably named after an operation with these words.
    pub(super) fn of_operation(&self, words: Option<&str>) -> Self {
        let mut named = self.clone();
        let path =
            |words: &str| NamePath { module: models(), owner: words.to_owned(), parts: Vec::new() };
        named.better.extend(words.map(path));
        named
    }

    /// The same type with the title of its schema, if that is a name. The name of an operation is
    /// preferred to a title.
    pub(super) fn titled(&self, title: Option<&str>) -> Self {
        let words = self.whole.parts.last().unwrap_or(&self.name);
        self.named(title.filter(|title| letters_and_digits(title) != letters_and_digits(words)))
    }

    /// The same type with a title, if that is a name, even if the position says the same.
    pub(super) fn named(&self, title: Option<&str>) -> Self {
        let mut named = self.clone();
        let Some(title) = title.filter(|title| is_name(title)) else { return named };
        let module = if self.is_in_requests() { models() } else { self.module.clone() };
        let path = NamePath { module, owner: title.to_owned(), parts: Vec::new() };
        let of_operation = self.is_own() && !self.better.is_empty();
        named.better.insert(usize::from(of_operation), path);
        named.better.truncate(MOST_NAMES);
        named
    }

    fn paths(&mut self) -> impl Iterator<Item = &mut NamePath> {
        self.better.iter_mut().chain([&mut self.whole])
    }

    /// Returns whether it is the whole body of an operation's request or response, or another type
    /// that the operation alone has.
    fn is_own(&self) -> bool {
        self.is_in_requests() && self.whole.parts.is_empty()
    }

    /// Returns whether users write the name for this operation, even if the type is that of others,
    /// too: they do not name errors and headers.
    pub(super) fn keeps_name(&self) -> bool {
        self.is_own() && self.shared_role().is_none()
    }

    /// The words for the errors or headers of several operations: `not found error`.
    pub(super) fn shared_role(&self) -> Option<&str> {
        match self.role.as_deref().filter(|_| self.is_own())? {
            "error" => Some("error response"),
            "headers" => Some("response headers"),
            role if role == "error headers" || role.ends_with(" error") => Some(role),
            _ => None,
        }
    }

    fn is_in_requests(&self) -> bool {
        self.module.names().first().is_some_and(|first| first.as_str() == "requests")
    }

    /// The last part, with the one before if it says nothing alone: `rules item`.
    pub(super) fn last_part(&self) -> Option<String> {
        self.whole.tails().next()
    }

    /// The name of the type without that of its owner: the last part, the role, or the whole name.
    pub(super) fn own_name(&self) -> String {
        let role = || self.role.clone().filter(|_| self.is_own());
        letters_and_digits(&self.last_part().or_else(role).unwrap_or_else(|| self.name.clone()))
    }

    /// Returns whether its title or its last part is the name of a component.
    pub(super) fn is_named(&self, component: &TypeName) -> bool {
        let titles =
            self.better.iter().filter(|path| path.parts.is_empty()).map(|path| &path.owner);
        let names = titles.cloned().chain(self.last_part());
        names.into_iter().any(|words| TypeName::preferred(&words) == *component)
    }

    /// Returns whether it is the position of a type itself, not of something inside it.
    pub(super) fn is_of(&self, module: &ModulePath, name: &TypeName) -> bool {
        self.whole.parts.is_empty()
            && self.module == *module
            && TypeName::preferred(&self.name) == *name
    }

    /// The names that the type can get, the best first.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        self.better.iter().chain([&self.whole]).flat_map(NamePath::candidates).collect()
    }

    /// The order of several positions of a type: the best first.
    pub(super) fn rank(&self) -> (usize, usize) {
        let best = self.better.first().unwrap_or(&self.whole);
        (best.parts.len(), best.owner.len())
    }

    /// The name in the module of all types, as a last resort: with all modules of the path.
    pub(super) fn absolute(&self) -> Candidate {
        let modules = self.module.names().iter().skip(1).map(|module| format!("{module} "));
        let words = format!("{}{}", modules.collect::<String>(), self.name);
        (models(), TypeName::preferred(&words))
    }
}

/// Returns whether a title is a short name, and not only a kind of value.
pub(super) fn is_name(title: &str) -> bool {
    title.starts_with(char::is_alphabetic)
        && title.chars().count() <= LONGEST_TITLE
        && title.split_whitespace().count() <= MOST_WORDS
        && !title.contains(['\n', '.', ',', ';', '?', '!'])
        && !VAGUE_TITLES.contains(&&*letters_and_digits(title))
}

/// The letters and digits of a name, in lower case.
pub(super) fn letters_and_digits(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl NamePath {
    /// The last parts, from few to all: parts that say nothing alone have the one before with them.
    fn tails(&self) -> impl Iterator<Item = String> {
        let starts = (0..self.parts.len()).rev();
        let says_something = |start: &usize| !VAGUE.contains(&&*self.parts[*start]);
        let starts = starts.filter(says_something).chain(iter::once(0));
        starts.map(|start| self.parts[start..].join(" ")).filter(|tail| !tail.is_empty())
    }

    fn candidates(&self) -> Vec<Candidate> {
        let name = |tail: &str| TypeName::preferred(&format!("{} {tail}", self.owner));
        let whole = name(&self.parts.join(" "));
        let mut names = Vec::new();
        if whole.as_str().chars().count() > LONGEST_WHOLE {
            names.extend(self.tails().map(|tail| name(&tail)));
        }
        names.push(whole);
        names.dedup();
        names.into_iter().map(|name| (self.module.clone(), name)).collect()
    }
}

/// The module of the types of the API.
pub(super) fn models() -> ModulePath {
    ModulePath::new([ModuleName::preferred("models")])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &TypePath) -> Vec<String> {
        let names = path.candidates().into_iter();
        names.map(|(module, name)| format!("{}::{name}", module.names()[0])).collect()
    }

    fn component(name: &str) -> TypePath {
        TypePath::new(models(), name.to_owned())
    }

    fn operation() -> TypePath {
        let node = TypePath::new(
            ModulePath::new([ModuleName::preferred("requests"), ModuleName::preferred("pets")]),
            "pets".to_owned(),
        );
        node.of_operation(Some("add pet")).role("request")
    }

    #[test]
    fn short_names_have_all_parts() {
        let path = component("Pet").inside("owners").inside("item");
        assert_eq!(names(&path), ["models::PetOwnersItem"]);
    }

    #[test]
    fn long_names_omit_the_middle() {
        let path = component("MaintenanceContract").inside("beneficiaries").inside("item");
        let path = path.inside("addresses").inside("item");
        assert_eq!(
            names(&path),
            [
                "models::MaintenanceContractAddressesItem",
                "models::MaintenanceContractBeneficiariesItemAddressesItem",
            ]
        );
    }

    #[test]
    fn operations_name_their_types_before_titles() {
        let titled = operation().titled(Some("New pet"));
        assert_eq!(
            names(&titled),
            ["models::AddPetRequest", "models::NewPet", "requests::PetsRequest"]
        );
        assert!(titled.keeps_name());
        let inner = operation().inside("owner").titled(Some("Person"));
        assert_eq!(
            names(&inner),
            ["models::Person", "models::AddPetRequestOwner", "requests::PetsRequestOwner"]
        );
    }

    #[test]
    fn titles_that_are_texts_or_say_nothing_are_no_names() {
        let path = component("Pet").inside("owner_name");
        for title in [
            "Owner name",
            "object",
            "",
            "?",
            "2 of them",
            "The owner, if there is one",
            "a b c d e f",
        ] {
            assert_eq!(names(&path.titled(Some(title))), ["models::PetOwnerName"], "{title}");
        }
        assert_eq!(names(&path.titled(Some("Person")))[0], "models::Person");
    }
}
