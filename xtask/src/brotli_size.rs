//! What bytes weigh on their way to the browser.

use std::io;

use brotli::enc::BrotliEncoderParams;

/// The strongest level, which servers of static files use.
const QUALITY: i32 = 11;

/// The largest window that every browser accepts.
const WINDOW: i32 = 22;

/// The length of the bytes with Brotli.
pub fn brotli_size(mut bytes: &[u8]) -> io::Result<usize> {
    let parameters = BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut bytes, &mut io::sink(), &parameters)
}
