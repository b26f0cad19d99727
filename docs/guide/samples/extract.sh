openapi-to-crate extract --description shop.yaml --include '/v1/orders/**' --output orders.yaml
openapi-to-crate generate --description orders.yaml --package shop-orders --output orders-client
