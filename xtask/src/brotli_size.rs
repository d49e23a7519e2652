//! What bytes weigh on their way to the browser.

use std::io;

use brotli::enc::BrotliEncoderParams;

/// The strongest level, which servers of static files use.
const QUALITY: i32 = 11;

/// The largest window that every browser accepts.
const WINDOW: i32 = 22;

/// The length of the bytes with Brotli.
pub fn brotli_size(bytes: &[u8]) -> io::Result<usize> {
    Ok(brotli(bytes)?.len())
}

/// The bytes with Brotli.
pub fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters)?;
    Ok(packed)
}
