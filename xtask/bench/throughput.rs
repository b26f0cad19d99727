//! Reads and writes one JSON document as the same types of several crates, and prints how long each took.
//!
//! `cargo xtask bench codec` builds it beside those crates, and gives it the document's path and how many rounds to
//! do. A round does each of them once, one after the other, so that what else the machine does hits all alike.

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
        .expect("the second is how many rounds");
    let json = std::fs::read(path).expect("the document can be read");

    let subjects: [(&str, Round); 3] = [
        ("generated", round::<generated::models::Page>),
        ("derives", round::<derives::Page>),
        ("flatten", round::<derives_flatten::Page>),
    ];
    let mut taken: Vec<Vec<Taken>> = vec![Vec::new(); subjects.len()];
    for _ in 0..rounds {
        for ((_, round), taken) in subjects.iter().zip(&mut taken) {
            taken.push(round(&json));
        }
    }
    for ((name, _), mut taken) in subjects.iter().zip(taken) {
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
        black_box(serde_json::to_vec(black_box(&value)).expect("what was read can be written"));
    Taken { decode, encode: start.elapsed(), written: text.len() }
}

/// The median of megabytes per second.
fn median(taken: &mut [Taken], bytes: usize, time: fn(&Taken) -> Duration) -> f64 {
    taken.sort_by_key(time);
    bytes as f64 / 1e6 / time(&taken[taken.len() / 2]).as_secs_f64()
}
