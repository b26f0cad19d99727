//! Facts that the downgrade to OpenAPI 3.0 keeps because `openapiv3` has no field for them.

/// Facts about one value of a description, which keywords of later versions state.
///
/// They are kept next to the value, by its pointer: an extension of a vendor has no effect on them.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact about another kind of value")]
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Notes {
    /// A media type: its schema is a list because `itemSchema` describes the items.
    pub item_schema: bool,
    /// An encoding or a header: an `explode` that differs from the default.
    pub explode: Option<bool>,
    /// A schema: the `defaultMapping` of its discriminator.
    pub default_mapping: Option<String>,
    /// A schema: the media type of the content of its strings.
    pub content_media_type: Option<String>,
    /// A list: each position has a schema, which is a property of that of its `items`, named by the position.
    pub tuple: bool,
    /// An object: the names of its properties have a schema of their own. It and the schema of the values are the properties
    /// `name` and `value` of that of the `additionalProperties`.
    pub keyed_map: bool,
    /// A parameter in the path or in a cookie: reserved characters are not percent-encoded.
    pub allow_reserved: bool,
    /// A parameter in a cookie: it has the style `cookie`.
    pub cookie_style: bool,
    /// The flows of OAuth 2.0: `deviceAuthorization`.
    pub device_authorization: Option<DeviceAuthorization>,
}

/// The flow `deviceAuthorization` of OpenAPI 3.2.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct DeviceAuthorization {
    /// The URL of the endpoint for device authorization.
    pub device_url: String,
    /// The URL of the token endpoint.
    pub token_url: String,
    /// The URL where tokens are renewed, if that is another one.
    pub refresh_url: Option<String>,
    /// The scopes with their descriptions.
    pub scopes: Vec<(String, String)>,
}
