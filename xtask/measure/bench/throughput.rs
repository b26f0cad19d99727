//! Reads and writes a JSON document with the same types of several crates, and prints the throughput of each.
//!
//! `cargo xtask bench codec` builds it with these crates, and passes the path of the document and the number of rounds. A
//! round measures each crate in turn, so that other load on the machine affects all of them equally.

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("the first argument is the document");
    let rounds = arguments
        .next()
        .and_then(|rounds| rounds.parse().ok())
        .expect("the second argument is the number of rounds");
    let json = std::fs::read(path).expect("the document can be read");

    let crates: [(&str, Round); 3] = [
        ("generated", round::<generated::models::Page>),
        ("derives", round::<derives::Page>),
        ("flatten", round::<derives_flatten::Page>),
    ];
    let mut taken: Vec<Vec<Taken>> = vec![Vec::new(); crates.len()];
    for _ in 0..rounds {
        for ((_, round), taken) in crates.iter().zip(&mut taken) {
            taken.push(round(&json));
        }
    }
    for ((name, _), mut taken) in crates.iter().zip(taken) {
        println!("{name} decode {:.1}", median(&mut taken, json.len(), |taken| taken.decode));
        let size = taken[0].written;
        println!("{name} encode {:.1}", median(&mut taken, size, |taken| taken.encode));
    }
}

type Round = fn(&[u8]) -> Taken;

#[derive(Clone)]
struct Taken {
    decode: Duration,
    encode: Duration,
    written: usize,
}

fn round<T: DeserializeOwned + Serialize>(json: &[u8]) -> Taken {
    let start = Instant::now();
    let value: T =
        black_box(serde_json::from_slice(black_box(json)).expect("the document fits the types"));
    let decode = start.elapsed();

    let start = Instant::now();
    let text =
        black_box(serde_json::to_vec(black_box(&value)).expect("a decoded value can be encoded"));
    Taken { decode, encode: start.elapsed(), written: text.len() }
}

/// Returns the median in megabytes per second.
fn median(taken: &mut [Taken], bytes: usize, time: fn(&Taken) -> Duration) -> f64 {
    taken.sort_by_key(time);
    bytes as f64 / 1e6 / time(&taken[taken.len() / 2]).as_secs_f64()
}
