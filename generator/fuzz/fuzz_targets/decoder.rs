//! Any bytes as any model of a generated crate, and as the service's answer to its calls. See the README beside it.

#![no_main]

use std::fmt::Debug;
use std::sync::{Mutex, OnceLock};

use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::models::{self, AssignRequest, odata_errors};
use graph_assign::{BearerToken, BoxError, BoxFuture, Client, Error, Exchange, Middleware, Next};
use libfuzzer_sys::fuzz_target;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What no error may show.
const SECRET: &str = "s3cret-t0ken";

fuzz_target!(|data: &[u8]| {
    let Some((&status, body)) = data.split_first() else { return };
    runtime().block_on(answer_calls(STATUSES[usize::from(status) % STATUSES.len()], body));
    macro_rules! as_models {
        ($($model:path),+ $(,)?) => { $(as_model::<$model>(body);)+ };
    }
    as_models!(
        models::AllDevicesAssignmentTarget,
        models::AppConfigurationSettingItem,
        models::AssignRequest,
        models::ConfigurationManagerCollectionAssignmentTarget,
        models::DeviceAndAppManagementAssignmentTarget,
        models::ExclusionGroupAssignmentTarget,
        models::IosMobileAppConfiguration,
        models::ManagedDeviceMobileAppConfiguration,
        models::ManagedDeviceMobileAppConfigurationAssignment,
        models::ManagedDeviceMobileAppConfigurationAssignmentCollectionResponse,
        models::ManagedDeviceMobileAppConfigurationCollectionResponse,
        odata_errors::ErrorDetails,
        odata_errors::InnerError,
        odata_errors::MainError,
        odata_errors::ODataError,
    );
});

const STATUSES: [u16; 6] = [200, 204, 400, 403, 409, 500];

/// What can be read comes out as it went in. A name that stands twice in an object has no defined meaning (RFC 8259,
/// section 4), so such texts need only be read without a panic.
fn as_model<T: Serialize + DeserializeOwned + PartialEq + Debug>(body: &[u8]) {
    let _ = serde_json::from_slice::<T>(body);
    let Ok(read) = serde_json::from_slice::<Value>(body) else { return };
    let Ok(model) = serde_json::from_str::<T>(&read.to_string()) else { return };
    let text = serde_json::to_string(&model).expect("what was read can be written");
    let again: T = serde_json::from_str(&text).expect("what was written can be read");
    // NaN does not occur in JSON, so that equal texts are equal values.
    assert_eq!(serde_json::to_string(&again).expect("it was written before"), text);
    assert_eq!(again, model);
    let written: Value = serde_json::from_str(&text).expect("what was written is JSON");
    assert!(same(&read, &written), "{read}\nbecame\n{written}");
}

/// Whether two values are equal, but for a `#` before a type name.
fn same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            // A type writes its name if what was read had none.
            let added = !read.contains_key("@odata.type") && written.contains_key("@odata.type");
            read.len() + usize::from(added) == written.len()
                && read.iter().all(|(name, value)| match (written.get(name), value) {
                    (Some(Value::String(found)), Value::String(value)) if name == "@odata.type" => {
                        found.trim_start_matches('#') == value.trim_start_matches('#')
                    }
                    (Some(found), value) => same(value, found),
                    (None, _) => false,
                })
        }
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(one, two)| same(one, two))
        }
        _ => read == written,
    }
}

/// Answers in the service's place.
struct Answers;

static ANSWER: Mutex<(u16, Vec<u8>)> = Mutex::new((200, Vec::new()));

impl Middleware for Answers {
    fn handle<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'a Exchange,
        _: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        Box::pin(async {
            let (status, body) = ANSWER.lock().expect("nobody panics with it").clone();
            let answer = http::Response::builder().status(status);
            let answer = answer.header("content-type", "application/json").body(body)?;
            Ok(answer.into())
        })
    }
}

async fn answer_calls(status: u16, body: &[u8]) {
    *ANSWER.lock().expect("nobody panics with it") = (status, body.to_vec());
    let configurations = client().device_app_management().mobile_app_configurations();
    let configuration = configurations.by_id("1");
    check(configurations.get().await);
    check(configuration.get().await);
    check(configuration.assignments().get().await);
    check(configuration.assign().post(AssignRequest::new(Vec::<Assignment>::new())).await);
}

fn check<T>(answer: Result<T, Error>) {
    if let Err(error) = answer {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(SECRET), "{shown}");
    }
}

fn client() -> &'static Client {
    static CLIENT: OnceLock<Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let client = Client::builder().credential(BearerToken::new(SECRET)).middleware(Answers);
        client.build().expect("the settings are right")
    })
}

fn runtime() -> &'static tokio::runtime::Runtime {
    static RUNTIME: OnceLock<tokio::runtime::Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
        runtime.expect("a runtime can be made")
    })
}
