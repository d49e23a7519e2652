//! `.zip`: as much of the format as plain files need.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use super::Entry;
use crate::Outcome;

/// Deflate, with names in UTF-8; by a program that knows version 2.0.
const VERSION_FLAGS_METHOD: [u16; 3] = [20, 1 << 11, 8];

/// 1 January 1980, midnight: the first moment that the format knows.
const TIME_DATE: [u16; 2] = [0, 1 << 5 | 1];

/// The entries, packed.
pub fn packed(entries: &[Entry]) -> Outcome<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for Entry { path, bytes } in entries {
        let start = u32::try_from(archive.len())?;
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(bytes)?;
        let content = packer.finish()?;
        let mut crc = Crc::new();
        crc.update(bytes);

        // What stands before the content and again in the directory.
        let mut common = Vec::new();
        shorts(&mut common, &VERSION_FLAGS_METHOD);
        shorts(&mut common, &TIME_DATE);
        longs(&mut common, &[crc.sum(), u32::try_from(content.len())?, u32::try_from(bytes.len())?]);
        shorts(&mut common, &[u16::try_from(path.len())?, 0]);

        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(path.as_bytes());
        archive.extend(content);

        directory.extend(b"PK\x01\x02");
        shorts(&mut directory, &[20]);
        directory.extend(common);
        // No remark, the first disk, no attributes but those of a plain file.
        shorts(&mut directory, &[0, 0, 0]);
        longs(&mut directory, &[0, start]);
        directory.extend(path.as_bytes());
    }
    let (count, start) = (u16::try_from(entries.len())?, u32::try_from(archive.len())?);
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06");
    shorts(&mut archive, &[0, 0, count, count]);
    longs(&mut archive, &[u32::try_from(directory.len())?, start]);
    shorts(&mut archive, &[0]);
    Ok(archive)
}

fn shorts(out: &mut Vec<u8>, numbers: &[u16]) {
    out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn longs(out: &mut Vec<u8>, numbers: &[u32]) {
    out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}
