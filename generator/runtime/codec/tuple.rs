//! Lists of which each position has a type, as tuples.
//!
//! A list that has fewer or more items is a mismatch: the items of the positions are read, missing items are empty values,
//! and what was received is written again unless the tuple has changed since.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::io;

use serde::de::SeqAccess;
use serde_json::Value;

use super::decode::{DecodeContext, ReadOutcome, SlotSeed};
use super::preserved::{Preserved, is_empty};
use super::{Encoded, Field, List, Slot, SlotMut, Tuple};

/// The data of a tuple that was received with fewer or more items.
#[derive(Clone, Debug)]
pub struct OtherLength {
    /// Preserved data of the items of the tuple, by ascending positions.
    items: Vec<(usize, Preserved)>,
    /// The fingerprint of the tuple as it was read.
    read: u64,
    /// The number of items of the tuple that were received.
    count: usize,
    /// The items that were received after them.
    rest: Vec<Value>,
}

impl OtherLength {
    /// Returns the preserved data of the items of the tuple, by ascending positions.
    pub(super) fn items(&self) -> &[(usize, Preserved)] {
        &self.items
    }

    /// Returns the number of items that were received, and the items after those of the tuple; `None` if the tuple has
    /// changed since.
    pub(super) fn received(&self, slot: Slot<'_>) -> Option<(usize, &[Value])> {
        (fingerprint(slot) == self.read).then_some((self.count, &self.rest))
    }
}

/// Returns a hash of the JSON of a value.
fn fingerprint(slot: Slot<'_>) -> u64 {
    struct Hashed(DefaultHasher);
    impl io::Write for Hashed {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut hashed = Hashed(DefaultHasher::new());
    // Values of other crates can fail, and then do so each time.
    let _ = serde_json::to_writer(&mut hashed, &Encoded(slot));
    hashed.0.finish()
}

/// Returns the declared type of a tuple as a phrase.
pub(super) fn declared_tuple(len: usize) -> &'static str {
    match len {
        2 => "an array of 2 items",
        3 => "an array of 3 items",
        4 => "an array of 4 items",
        5 => "an array of 5 items",
        6 => "an array of 6 items",
        7 => "an array of 7 items",
        8 => "an array of 8 items",
        9 => "an array of 9 items",
        10 => "an array of 10 items",
        11 => "an array of 11 items",
        12 => "an array of 12 items",
        _ => "an array",
    }
}

/// Reads the items of a list into a tuple.
pub(super) fn read_tuple<'de, A: SeqAccess<'de>>(
    tuple: &mut dyn Tuple,
    mut access: A,
    context: &mut DecodeContext,
) -> Result<ReadOutcome, A::Error> {
    tuple.clear();
    let (mut count, mut preserved) = (0, Vec::new());
    while count < tuple.len() {
        let seed = SlotSeed::field(tuple.item_mut(count), &mut *context);
        let read = access.next_element_seed(seed);
        let Some(read) = context.record(read, || count.to_string())? else { break };
        let found = context.take(read, || tuple.item_mut(count));
        preserved.extend(found.map(|preserved| (count, preserved)));
        count += 1;
    }
    let mut rest = Vec::new();
    if count == tuple.len() {
        loop {
            let read = access.next_element();
            let Some(value) = context.record(read, || (count + rest.len()).to_string())? else {
                break;
            };
            rest.push(value);
        }
    }
    Ok(finish_tuple(tuple, count, preserved, rest, context))
}

/// Preserves what a tuple of which so many items were read cannot hold.
pub(super) fn finish_tuple(
    tuple: &mut dyn Tuple,
    count: usize,
    items: Vec<(usize, Preserved)>,
    rest: Vec<Value>,
    context: &mut DecodeContext,
) -> ReadOutcome {
    if count < tuple.len() || !rest.is_empty() {
        let read = fingerprint(Slot::Sequence(&*tuple));
        let preserved = OtherLength { items, read, count, rest };
        return context.preserve(Preserved::OtherLength(Box::new(preserved)));
    }
    if items.is_empty() { ReadOutcome::Value } else { context.preserve(Preserved::Items(items)) }
}

macro_rules! tuple {
    ($($index:tt $type:ident),+; $last_index:tt $last:ident) => {
        impl<$($type: Field,)+ $last: Field> Field for ($($type,)+ $last) {
            fn empty() -> Self {
                ($($type::empty(),)+ $last::empty())
            }
            fn slot(&self) -> Slot<'_> {
                Slot::Sequence(self)
            }
            fn slot_mut(&mut self) -> SlotMut<'_> {
                SlotMut::Tuple(self)
            }
        }

        impl<$($type: Field,)+ $last: Field> List for ($($type,)+ $last) {
            fn len(&self) -> usize {
                $last_index + 1
            }
            fn is_empty(&self) -> bool {
                $(is_empty(self.$index.slot()) &&)+ is_empty(self.$last_index.slot())
            }
            fn item(&self, index: usize) -> Slot<'_> {
                match index {
                    $($index => self.$index.slot(),)+
                    _ => self.$last_index.slot(),
                }
            }
            fn item_mut(&mut self, index: usize) -> SlotMut<'_> {
                match index {
                    $($index => self.$index.slot_mut(),)+
                    _ => self.$last_index.slot_mut(),
                }
            }
        }

        impl<$($type: Field,)+ $last: Field> Tuple for ($($type,)+ $last) {
            fn clear(&mut self) {
                *self = Self::empty();
            }
        }
    };
}

tuple!(0 A; 1 B);
tuple!(0 A, 1 B; 2 C);
tuple!(0 A, 1 B, 2 C; 3 D);
tuple!(0 A, 1 B, 2 C, 3 D; 4 E);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E; 5 F);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F; 6 G);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F, 6 G; 7 H);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F, 6 G, 7 H; 8 I);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F, 6 G, 7 H, 8 I; 9 J);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F, 6 G, 7 H, 8 I, 9 J; 10 K);
tuple!(0 A, 1 B, 2 C, 3 D, 4 E, 5 F, 6 G, 7 H, 8 I, 9 J, 10 K; 11 L);
