//! Standard output and standard error of the commands.
//!
//! A reader that closes its end of a pipe, as `head` does after some lines, has enough: the command goes on and ends
//! with the status that it has anyway.

use std::io::{self, ErrorKind, Write};

use anstream::AutoStream;

/// A stream to which writing succeeds although its reader has left.
#[derive(Debug)]
pub struct Pipe<W>(pub W);

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_closed(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_closed(self.0.flush(), ())
    }
}

fn unless_closed<T>(result: io::Result<T>, closed: T) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(closed),
        result => result,
    }
}

/// Standard output, with colours only on a terminal.
#[must_use]
pub fn stdout() -> Pipe<AutoStream<io::StdoutLock<'static>>> {
    Pipe(AutoStream::auto(io::stdout()).lock())
}

/// Prints a line or several on standard error, with colours only on a terminal. That nobody can read them is no
/// reason to stop.
pub fn print_error(text: &str) {
    let _ = writeln!(AutoStream::auto(io::stderr()).lock(), "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that leaves after some bytes.
    struct Leaving(usize);

    impl Write for Leaving {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            if taken == 0 { Err(ErrorKind::BrokenPipe.into()) } else { Ok(taken) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn a_reader_that_leaves_is_no_error() -> io::Result<()> {
        let mut pipe = Pipe(Leaving(3));
        pipe.write_all(b"four and more")?;
        writeln!(pipe, "and more")?;
        pipe.flush()
    }
}
