//! The summary of a report, in a sentence for each step.

use std::fmt::Write as _;

use super::super::crates::Checked;
use super::super::crates::Cost;
use super::super::one::Result;
use super::super::round_trip::RoundTrip;
use super::{Report, Row};

impl Report {
    pub(super) fn summary(&self) -> String {
        let count = |what: fn(&Row) -> bool| self.rows.iter().filter(|row| what(row)).count();
        let sum = |what: fn(&Result) -> usize| -> usize {
            self.rows.iter().map(|row| what(&row.result)).sum()
        };
        let mut text = format!(
            "{} of {} generated: {} of {} operations, {} of {} schemas ({} as types, {} as parts of those that inherit from \
             them, {} as another name, {} with a warning), {} types, {} notes, {} lines of Rust.",
            count(|row| row.result.generated && row.result.faults.is_empty()),
            self.rows.len(),
            sum(|result| result.complete.operations),
            sum(|result| result.complete.declared),
            sum(|result| result.complete.accounted()),
            sum(|result| result.complete.schemas),
            sum(|result| result.complete.typed),
            sum(|result| result.complete.inherited),
            sum(|result| result.complete.renamed),
            sum(|result| result.complete.noted),
            sum(|result| result.types),
            sum(|result| result.warnings.len()),
            sum(|result| result.lines),
        );
        if let Some(Cost { seconds, peak }) = self.check {
            let checked = count(|row| row.checked.is_some());
            let well = count(|row| row.checked.as_ref().is_some_and(Checked::is_clean));
            let _ = write!(
                text,
                " {well} of {checked} compiled without a warning, in {seconds:.0} s, the largest compiler with {} MB.",
                peak / 1_000_000
            );
        }
        let trips: Vec<&RoundTrip> =
            self.rows.iter().filter_map(|row| row.examples.as_ref()).collect();
        if !trips.is_empty() {
            let sum = |what: fn(&RoundTrip) -> usize| -> usize {
                trips.iter().map(|trip| what(trip)).sum()
            };
            let _ = write!(
                text,
                " {} examples of types: {} are equal when they have been read and written, {} of all do not fit ({} values) \
                 and were read, {} have a value that is no declared member, {} contradict their own schema, {} are not \
                 equal. {} other examples are of no type.",
                sum(|trip| trip.examples),
                sum(|trip| trip.equal),
                sum(|trip| trip.tolerated),
                sum(|trip| trip.mismatches),
                sum(|trip| trip.other_members),
                sum(|trip| trip.contradictory.len()),
                sum(|trip| trip.unequal.len()),
                self.rows.iter().flat_map(|row| row.result.other_examples.values()).sum::<usize>(),
            );
        }
        text
    }
}
