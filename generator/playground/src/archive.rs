//! The crate as a ZIP archive.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, Error, ZipArchiveWriter};

/// An archive of files below one folder. The same files give the same bytes: it has no times.
pub(crate) fn archive(folder: &str, files: &BTreeMap<String, String>) -> Vec<u8> {
    written(folder, files).expect("a vector takes all bytes, and the paths of a crate are short")
}

fn written(folder: &str, files: &BTreeMap<String, String>) -> Result<Vec<u8>, Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, text) in files {
        let path = format!("{folder}/{path}");
        let (mut entry, config) = archive
            .new_file(&path)
            .compression_method(CompressionMethod::DEFLATE)
            .unix_permissions(0o644)
            .start()?;
        let mut data = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        data.write_all(text.as_bytes())?;
        let (encoder, descriptor) = data.finish()?;
        encoder.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()
}
