//! Standard output and standard error of the commands.
//!
//! If the reader of a pipe closes it, as `head` does, the command continues and ends with its normal exit status.

use std::io::{self, ErrorKind, Write};

use anstream::AutoStream;

/// A stream that ignores errors of a closed pipe.
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

/// Returns standard output, with colors only on a terminal.
#[must_use]
pub fn stdout() -> Pipe<AutoStream<io::StdoutLock<'static>>> {
    Pipe(AutoStream::auto(io::stdout()).lock())
}

/// Prints lines to standard error, with colors only on a terminal. Errors are ignored.
pub fn print_error(text: &str) {
    let _ = writeln!(AutoStream::auto(io::stderr()).lock(), "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pipe that is closed after some bytes.
    struct Closing(usize);

    impl Write for Closing {
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
    fn a_closed_pipe_is_not_an_error() -> io::Result<()> {
        let mut pipe = Pipe(Closing(3));
        pipe.write_all(b"four and more")?;
        writeln!(pipe, "and more")?;
        pipe.flush()
    }
}
