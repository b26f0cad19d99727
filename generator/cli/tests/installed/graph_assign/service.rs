//! A service on this machine that keeps assignments, and has pages of one.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

/// A request.
#[derive(Debug)]
pub struct Sent {
    pub method: String,
    pub path: String,
    pub content_type: Option<String>,
    pub body: Value,
}

impl Sent {
    /// Returns the assignments in the body.
    pub fn items(&self) -> Vec<Value> {
        let body = self.body.as_object().expect("an object");
        assert_eq!(body.len(), 1, "{body:?}");
        let items = body.values().next().and_then(Value::as_array);
        items.cloned().expect("a list of assignments")
    }
}

#[derive(Default)]
struct State {
    /// The assignments by the path of the action that replaces them.
    sets: BTreeMap<String, Vec<Value>>,
    sent: Vec<Sent>,
}

/// The service.
pub struct Service {
    address: SocketAddr,
    /// The requests of the SDK.
    recorded: Vec<Value>,
    state: Arc<Mutex<State>>,
}

impl Service {
    /// Starts the service. Each action requires the property that the recorded request to it has.
    pub fn start(recorded: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let recorded: Vec<Value> = serde_json::from_str(recorded)?;
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let state = Arc::new(Mutex::new(State::default()));
        let (shared, known) = (state.clone(), recorded.clone());
        std::thread::spawn(move || {
            listener.incoming().try_for_each(|stream| respond(stream?, address, &known, &shared))
        });
        Ok(Self { address, recorded, state })
    }

    pub fn root(&self) -> String {
        format!("http://{}/v1.0", self.address)
    }

    /// Returns the request that the SDK sent to a path.
    pub fn recorded(&self, path: &str) -> &Value {
        find(&self.recorded, path).expect("the SDK has sent a request to the path")
    }

    /// Returns the requests since the last time.
    pub fn take(&self) -> Vec<Sent> {
        std::mem::take(&mut self.state.lock().expect("no panic").sent)
    }

    /// Returns the assignments that an action replaces.
    pub fn assignments(&self, action: &str) -> Vec<Value> {
        self.state.lock().expect("no panic").sets.get(action).cloned().unwrap_or_default()
    }
}

fn find<'r>(recorded: &'r [Value], path: &str) -> Option<&'r Value> {
    recorded.iter().find(|request| request["path"] == path)
}

fn respond(
    stream: TcpStream,
    address: SocketAddr,
    recorded: &[Value],
    state: &Mutex<State>,
) -> std::io::Result<()> {
    let mut output = stream.try_clone()?;
    let sent = read(stream)?;
    let mut state = state.lock().expect("no panic");
    let (status, body) = match sent.method.as_str() {
        "GET" => (200, page(&sent.path, address, &state)),
        _ => assign(&sent, recorded, &mut state),
    };
    state.sent.push(sent);
    let body = if body.is_null() { String::new() } else { body.to_string() };
    write!(output, "HTTP/1.1 {status} Done\r\nconnection: close\r\n")?;
    if status != 204 {
        write!(output, "content-type: application/json\r\ncontent-length: {}\r\n", body.len())?;
    }
    write!(output, "\r\n{body}")
}

fn read(stream: TcpStream) -> std::io::Result<Sent> {
    let mut input = BufReader::new(stream);
    let mut first = String::new();
    input.read_line(&mut first)?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (mut length, mut content_type) = (0, None);
    loop {
        let mut line = String::new();
        input.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().expect("a number"),
            "content-type" => content_type = Some(value.to_owned()),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    let body = serde_json::from_slice(&body).unwrap_or_default();
    Ok(Sent { method, path, content_type, body })
}

/// A page with one assignment, and a link to the next one.
fn page(target: &str, address: SocketAddr, state: &State) -> Value {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let skipped: usize = query.strip_prefix("$skiptoken=").map_or(0, |n| n.parse().expect("n"));
    let action = path.strip_suffix("ments").expect("a collection of assignments");
    let set = state.sets.get(action).map(Vec::as_slice).unwrap_or_default();
    let mut page = json!({ "value": set.iter().skip(skipped).take(1).collect::<Vec<_>>() });
    if set.len() > skipped + 1 {
        let next = format!("http://{address}{path}?$skiptoken={}", skipped + 1);
        page["@odata.nextLink"] = next.into();
    }
    page
}

/// Replaces a collection. Each assignment gets an id, and a property that no client knows.
fn assign(sent: &Sent, recorded: &[Value], state: &mut State) -> (u16, Value) {
    let names =
        |body: &Value| body.as_object().map(|body| body.keys().cloned().collect::<Vec<_>>());
    let expected = find(recorded, &sent.path).and_then(|request| names(&request["body"]));
    if expected.is_none() || names(&sent.body) != expected {
        let error = json!({ "error": { "code": "BadRequest", "message": sent.path } });
        return (400, error);
    }
    let mut set = sent.items();
    for (index, item) in set.iter_mut().enumerate() {
        if item["id"].is_null() {
            item["id"] = (index + 1).to_string().into();
            item["source"] = "direct".into();
        }
    }
    let returned = json!({ "value": set });
    state.sets.insert(sent.path.clone(), set);
    let collections = ["deviceCompliancePolicies", "deviceConfigurations"];
    match collections.iter().any(|name| sent.path.contains(&format!("/{name}/"))) {
        true => (200, returned),
        false => (204, Value::Null),
    }
}
