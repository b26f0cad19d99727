openapi-to-crate init shop.yaml     # writes openapi-to-crate.toml, with comments
openapi-to-crate generate           # writes the crate, in shop-client/
