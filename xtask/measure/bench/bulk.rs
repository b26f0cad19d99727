//! Sends assignments in bulk to a local service that throttles by the documented rules, and prints the
//! time.
//!
//! Arguments: the number of assignments, the number that the service allows in a window, and the window
//! in milliseconds.

use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use graph_assign::models::AssignRequest;
use graph_assign::{BearerToken, Client};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main]
async fn main() {
    let arguments: Vec<u64> = std::env::args()
        .skip(1)
        .map(|argument| argument.parse().expect("the arguments are numbers"))
        .collect();
    let [calls, limit, milliseconds] = arguments[..] else { panic!("there are three arguments") };
    let (limit, window) = (limit as usize, Duration::from_millis(milliseconds));
    let service = Arc::new(Mutex::new(Service { limit, window, ..Service::default() }));
    let address = serve(Arc::clone(&service)).await;

    let client = Client::builder().service_root(format!("http://{address}/v1.0"));
    let client = client.credential(BearerToken::new("token")).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    let assign = |number| {
        let call = configurations.by_id(format!("{number}")).assign();
        (number, call.post(AssignRequest::new(Vec::<Assignment>::new())))
    };
    let started = Instant::now();
    let mut results = client.bulk().budget(limit, window).send((0..calls).map(assign));
    let mut failed = 0;
    while let Some((_, result)) = results.next().await {
        failed += u64::from(result.is_err());
    }
    let seconds = started.elapsed().as_secs_f64();

    let service = service.lock().expect("nobody panics with it");
    println!("seconds {seconds}");
    println!("failed {failed}");
    println!("done {}", service.done.len());
    println!("twice {}", service.done.values().filter(|times| **times > 1).count());
    println!("throttled {}", service.throttled);
}

type Assignment = graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment;

/// A service that allows a number of calls in any window.
#[derive(Default)]
struct Service {
    limit: usize,
    window: Duration,
    arrivals: VecDeque<Instant>,
    /// The number of executions of each call.
    done: HashMap<String, u64>,
    throttled: u64,
}

impl Service {
    fn respond(&mut self, entry: &Value) -> Value {
        let now = Instant::now();
        while self.arrivals.front().is_some_and(|arrival| *arrival + self.window <= now) {
            self.arrivals.pop_front();
        }
        if self.arrivals.len() >= self.limit {
            self.throttled += 1;
            let seconds = self.window.as_secs().max(1).to_string();
            return json!({"id": entry["id"], "status": 429, "headers": {"Retry-After": seconds}});
        }
        self.arrivals.push_back(now);
        *self.done.entry(entry["url"].to_string()).or_default() += 1;
        json!({"id": entry["id"], "status": 204})
    }
}

async fn serve(service: Arc<Mutex<Service>>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("the loopback interface");
    let address = listener.local_addr().expect("it is bound");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(connection(stream, Arc::clone(&service)));
        }
    });
    address
}

async fn connection(stream: TcpStream, service: Arc<Mutex<Service>>) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut stream = BufReader::new(stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if stream.read_line(&mut head).await.ok()? == 0 {
                return None;
            }
        }
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("content-length").then(|| value.parse().ok())?
        })?;
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.ok()?;
        let batch: Value = serde_json::from_slice(&body).ok()?;
        let responses: Vec<Value> = {
            let mut service = service.lock().expect("nobody panics with it");
            batch["requests"].as_array()?.iter().map(|entry| service.respond(entry)).collect()
        };
        let body = json!({ "responses": responses }).to_string();
        let length = body.len();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all((head + &body).as_bytes()).await.ok()?;
    }
}
