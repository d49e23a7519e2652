//! Closed vocabularies whose members the code itself must tell apart.

/// Declares an ordered enum whose members each have the id by which files name them.
macro_rules! ids {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_meta])* #[doc = concat!("`", $id, "`")] $variant),+ }

        impl $name {
            /// Every id, in order: what a file may say.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id by which files, codes and tests name this member.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The member that a file names, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
