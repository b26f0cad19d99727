//! Requests and responses over a real socket.

mod bodies;
mod bulk;
mod charsets;
mod classifiers;
mod client_headers;
mod client_parameters;
mod credentials;
mod error_messages;
mod errors;
mod forms;
mod headers;
mod idle;
mod idle_uploads;
mod items;
mod keyed_maps;
mod media_types;
mod middleware;
mod mismatches;
mod omitted_properties;
mod own_transports;
mod pages;
mod plain_http;
mod polling;
mod redirects;
mod request_reports;
mod requests;
mod responses;
mod resumed_downloads;
mod retries;
mod secrets;
mod settings;
mod streams;
mod timeouts;
mod transfers;
mod tuples;
mod typed_errors;
mod unions;
mod upload_faults;

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

use crate::runtime::{
    BearerToken, Call, Client, ClientBuilder, Endpoint, Explode, Operation, ParameterStyle,
    RetryPolicy,
};
use crate::server::Server;

/// A token that must not leak.
const SECRET: &str = "s3cret-t0ken";

const ASSIGN: Operation =
    Operation { id: Some("things.assign"), method: "POST", path: "/things/{thing-id}/assign" };
const GET: Operation = Operation { id: None, method: "GET", path: "/things/{thing-id}" };

/// Creates a client without retries.
fn client(server: &Server) -> Client {
    builder(&server.root()).build().expect("the settings are right")
}

fn builder(root: &str) -> ClientBuilder {
    let builder = Client::builder().credential(BearerToken::new(SECRET)).service_root(root);
    builder.retry(RetryPolicy::none())
}

fn thing(client: &Client, id: &str) -> Endpoint {
    let things = Endpoint::root(client).literal("things").begin_segment();
    things.parameter("thing-id", ParameterStyle::Simple, Explode::No, &id.to_owned())
}

fn assign(client: &Client, id: &str) -> Call<()> {
    thing(client, id)
        .literal("assign")
        .call(&ASSIGN)
        .json(&serde_json::json!({}))
        .returning_nothing()
}

fn get(client: &Client) -> Call<crate::models::Tree> {
    thing(client, "t").call(&GET).returning_json()
}

/// Returns the first example in a source file that is in its documentation as `ignore`.
fn documented_example(source: &str) -> String {
    let lines = source.lines().skip_while(|line| !line.contains("```ignore")).skip(1);
    let lines = lines.take_while(|line| !line.contains("```"));
    lines.flat_map(|line| [line.trim_start_matches("///").trim(), "\n"]).collect()
}

/// Returns the part of a source file that tests such an example.
fn tested_example(source: &str) -> String {
    let is_begin = |line: &&str| !line.contains("documentation begins here");
    let lines = source.lines().skip_while(is_begin).skip(1);
    let lines = lines.take_while(|line| !line.contains("It ends here"));
    lines.flat_map(|line| [line.trim(), "\n"]).collect()
}

/// Reads up to and including this string.
async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut read = Vec::new();
    while !read.ends_with(end.as_bytes()) {
        read.push(stream.read_u8().await.expect("more comes"));
    }
    String::from_utf8(read).expect("it is text")
}
