//! What calls cost beside bare `reqwest`, and whether many at once are held.
//!
//! `cargo bench -p openapi-to-crate --bench load` runs a service and clients as processes of their own, so that each one's
//! processor time is known. Calls and bare requests take turns, in pairs; what is printed are ratios of one run. Then
//! 1,000 calls at a time are made for a minute (`-- --seconds 10` for less), with the memory at its beginning and end.

#![allow(unreachable_pub, reason = "the runtime is a library's; a program has no public items")]

#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "the runtime has all parts here; that a crate has no unused ones is checked on generated crates"
)]
#[path = "../runtime/mod.rs"]
mod runtime;

/// Stands in for the generated module of the same name.
mod service {
    pub(crate) const SERVICE_ROOT: Option<&str> = None;
    pub(crate) const HTTP_ORIGINS: &[&str] = &[];
    pub(crate) const REQUEST_ID_HEADER: Option<&str> = Some("client-request-id");
    pub(crate) const NESTED_ERROR_MESSAGES: bool = true;
    pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> = None;
    pub(crate) const SECURITY: crate::runtime::Security = &[&["bearer"]];
}

use std::error::Error;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use wait4::Wait4;

use runtime::{BearerToken, Client, Endpoint, Explode, Operation, ParameterStyle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// How many requests one process makes to be measured.
const REQUESTS: usize = 40_000;
/// How many of them at a time.
const AT_A_TIME: usize = 64;
/// How many pairs of processes are measured.
const ROUNDS: usize = 7;
/// How many calls at a time are held.
const HELD: usize = 1_000;

const TOKEN: &str =
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.a-token-of-a-usual-length-would-be-longer";
const POST: Operation =
    Operation { id: None, method: "POST", path: "/deviceAppManagement/things/{thing-id}/assign" };

fn main() -> Result {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let threads =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => threads.block_on(serve()),
        ["calls", root] => threads.block_on(calls(root)),
        ["bare", root] => threads.block_on(bare(root)),
        ["hold", root, seconds] => threads.block_on(hold(root, seconds.parse()?)),
        // Cargo adds `--bench`.
        _ => measure(seconds(&arguments)?),
    }
}

fn seconds(arguments: &[String]) -> Result<u64> {
    let place = arguments.iter().position(|argument| argument == "--seconds");
    let value = place.and_then(|place| arguments.get(place + 1));
    Ok(value.map_or(Ok(60), |text| text.parse())?)
}

fn measure(seconds: u64) -> Result {
    let mut service = Process::start(&["serve"])?;
    let root = service.line()?;
    let mut ratios = Vec::new();
    for round in 0..ROUNDS {
        // Which goes first alternates, so that a machine that becomes slower is no advantage.
        let order = if round % 2 == 0 { ["bare", "calls"] } else { ["calls", "bare"] };
        let mut spent = [0.0; 2];
        for name in order {
            let seconds = Process::start(&[name, &root])?.processor_seconds()?;
            spent[usize::from(name == "calls")] = seconds;
        }
        println!(
            "bare {:.1} µs a request, calls {:.1} µs: {:.3}",
            per_request(spent[0]),
            per_request(spent[1]),
            spent[1] / spent[0]
        );
        ratios.push(spent[1] / spent[0]);
    }
    ratios.sort_by(f64::total_cmp);
    println!(
        "processor time of calls to that of bare requests: {:.3} ({:.3}–{:.3})",
        ratios[ratios.len() / 2],
        ratios[0],
        ratios[ratios.len() - 1]
    );
    print!("{}", Process::start(&["hold", &root, &seconds.to_string()])?.text()?);
    service.child.kill()?;
    service.child.wait()?;
    Ok(())
}

fn per_request(seconds: f64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "it is a small number")]
    let requests = REQUESTS as f64;
    seconds * 1e6 / requests
}

/// This program once more, to do one thing.
struct Process {
    child: Child,
}

impl Process {
    fn start(arguments: &[&str]) -> Result<Self> {
        let program = std::env::current_exe()?;
        let child = Command::new(program).args(arguments).stdout(Stdio::piped()).spawn()?;
        Ok(Self { child })
    }

    /// The first line that it prints.
    fn line(&mut self) -> Result<String> {
        let out = self.child.stdout.as_mut().ok_or("it was started with a pipe")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    /// All that it prints.
    fn text(mut self) -> Result<String> {
        let mut text = String::new();
        self.child.stdout.take().ok_or("it was started with a pipe")?.read_to_string(&mut text)?;
        if self.child.wait()?.success() { Ok(text) } else { Err("a client failed".into()) }
    }

    /// What it takes of all processors until its end.
    fn processor_seconds(mut self) -> Result<f64> {
        let used = self.child.wait4()?;
        if !used.status.success() {
            return Err("a client failed".into());
        }
        Ok((used.rusage.utime + used.rusage.stime).as_secs_f64())
    }
}

fn body() -> Value {
    json!({"assignments": [
        {"@odata.type": "#microsoft.graph.managedDeviceMobileAppConfigurationAssignment",
         "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                    "groupId": "11111111-1111-1111-1111-111111111111"}},
        {"@odata.type": "#microsoft.graph.managedDeviceMobileAppConfigurationAssignment",
         "target": {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget",
                    "groupId": "22222222-2222-2222-2222-222222222222"}},
    ]})
}

fn client(root: &str) -> Result<Client> {
    Ok(Client::builder().service_root(root).credential(BearerToken::new(TOKEN)).build()?)
}

async fn call(client: &Client, id: usize) -> Result {
    let things = Endpoint::root(client).literal("deviceAppManagement").literal("things");
    let thing = things.begin_segment().parameter(
        "thing-id",
        ParameterStyle::Simple,
        Explode::No,
        &id.to_string(),
    );
    let call = thing.literal("assign").call(&POST).json(&body()).idempotent();
    let answer: Value = call.returning_json::<Value, ()>().await?;
    check(&answer)
}

fn check(answer: &Value) -> Result {
    if answer["value"].as_array().is_some_and(|items| items.len() == 2) {
        Ok(())
    } else {
        Err("the service answers with two items".into())
    }
}

/// Makes all requests by way of calls.
async fn calls(root: &str) -> Result {
    let client = client(root)?;
    all(move |id| {
        let client = client.clone();
        async move { call(&client, id).await }
    })
    .await
}

/// Makes the same requests as somebody who knows `reqwest` would.
async fn bare(root: &str) -> Result {
    let http = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(100))
        .user_agent("bare/0.1.0")
        .build()?;
    let root: Arc<str> = root.into();
    all(move |id| {
        let (http, root) = (http.clone(), Arc::clone(&root));
        async move {
            let mut random = [0; 16];
            getrandom::fill(&mut random)?;
            let answer = http
                .post(format!("{root}/deviceAppManagement/things/{id}/assign"))
                .bearer_auth(TOKEN)
                .header("accept", "application/json")
                .header("client-request-id", format!("{:032x}", u128::from_be_bytes(random)))
                .header("content-type", "application/json")
                .body(serde_json::to_vec(&body())?)
                .send()
                .await?
                .error_for_status()?;
            check(&serde_json::from_slice(&answer.bytes().await?)?)
        }
    })
    .await
}

/// Makes all requests, some at a time.
async fn all<F>(request: impl Fn(usize) -> F + Clone + Send + 'static) -> Result
where
    F: Future<Output = Result> + Send + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let workers = (0..AT_A_TIME).map(|_| {
        let (next, request) = (Arc::clone(&next), request.clone());
        tokio::spawn(async move {
            loop {
                let id = next.fetch_add(1, Ordering::Relaxed);
                if id >= REQUESTS {
                    return Ok::<_, Box<dyn Error + Send + Sync>>(());
                }
                request(id).await?;
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await??;
    }
    Ok(())
}

/// Makes as many calls as are held, again and again, and tells the memory after a tenth of the time and at the end.
async fn hold(root: &str, seconds: u64) -> Result {
    let client = client(root)?;
    let (begun, time) = (Instant::now(), Duration::from_secs(seconds));
    let done = Arc::new(AtomicUsize::new(0));
    let workers = (0..HELD).map(|id| {
        let (client, done) = (client.clone(), Arc::clone(&done));
        tokio::spawn(async move {
            while begun.elapsed() < time {
                call(&client, id).await?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, Box<dyn Error + Send + Sync>>(())
        })
    });
    let workers: Vec<_> = workers.collect();
    tokio::time::sleep(time / 10).await;
    let early = resident_megabytes()?;
    tokio::time::sleep(time / 10 * 9).await;
    let late = resident_megabytes()?;
    for worker in workers {
        worker.await??;
    }
    let done = done.load(Ordering::Relaxed);
    println!("{HELD} calls at a time for {seconds} s: {done} calls, none failed");
    println!(
        "memory after a tenth of the time {early:.1} MB, at its end {late:.1} MB: {:.3}",
        late / early
    );
    Ok(())
}

/// How much of this process is in memory (`VmRSS` of Linux).
fn resident_megabytes() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    Ok(kilobytes.ok_or("the system tells it")?.parse::<f64>()? / 1024.0)
}

/// Answers every request with two items.
async fn serve() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        // A client that hangs up ends its connection.
        tokio::spawn(async move { serve_connection(stream).await.is_ok() });
    }
}

async fn serve_connection(stream: TcpStream) -> Result {
    const BODY: &str = r##"{"@odata.context":"x","value":[{"id":"1","target":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}},{"id":"2","target":null}]}"##;
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{BODY}",
        BODY.len()
    );
    let mut stream = tokio::io::BufReader::new(stream);
    let (mut line, mut body) = (String::new(), Vec::new());
    loop {
        let mut length = 0;
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            if line == "\r\n" {
                break;
            }
            if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
                length = text.trim().parse()?;
            }
        }
        body.resize(length, 0);
        stream.read_exact(&mut body).await?;
        stream.write_all(answer.as_bytes()).await?;
    }
}
