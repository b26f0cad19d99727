//! The programs of the guide, with a service on this machine. The pages show what is between anchors.

mod another_service;
mod app_content;
mod assign;
mod bulk;
mod errors;
mod files;
mod first_call;
mod mismatches;
mod overrides;
mod pagination;
mod paging;
mod retries;
mod shared_runtime;
mod sign_in;
mod testing;
mod types_only;
mod waiting;
mod without_async;

type TestResult = Result<(), Box<dyn std::error::Error>>;

/// A client of a test service.
fn client(
    service: &graph_assign::test_util::TestService,
) -> Result<graph_assign::Client, graph_assign::Error> {
    service
        .client_builder()
        .credential(graph_assign::BearerToken::new("a token"))
        .build()
}
