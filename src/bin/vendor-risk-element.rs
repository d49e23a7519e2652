//! What the browser loads. All of it is in the library: this program only makes its exports part of the module
//! (`www/vendor-risk-element.js` calls [`vendor_risk::element::mount`]).

use vendor_risk as _;

fn main() {}
