//! The columns while they are written.

/// What a file is made from.
pub(super) struct Writing {
    /// The columns of all structs that were met.
    pub columns: Vec<Column>,
    /// For each struct that was met its name, the number of its fields, and its first column.
    structs: Vec<(&'static str, usize, usize)>,
}

/// A field of a struct, over all structs of the kind.
#[derive(Default)]
pub(super) struct Column {
    /// Everything but texts.
    pub numbers: Vec<u8>,
    /// The texts.
    pub texts: Vec<String>,
    /// For each text how many bytes of numbers were written before it.
    pub places: Vec<usize>,
}

impl Default for Writing {
    /// One column, for whatever stands in no struct.
    fn default() -> Self {
        Writing { columns: vec![Column::default()], structs: Vec::new() }
    }
}

impl Writing {
    /// The first column of a struct.
    pub fn of_struct(&mut self, name: &'static str, fields: usize) -> usize {
        if let Some((_, _, first)) = self.structs.iter().find(|known| known.0 == name && known.1 == fields) {
            return *first;
        }
        let first = self.columns.len();
        self.structs.push((name, fields, first));
        self.columns.resize_with(first + fields, Column::default);
        first
    }
}
