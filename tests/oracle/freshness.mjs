// Is a row's evidence stale on the day of the assessment?

const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970. A year or a month alone counts from its first day. */
function dayNumber(date) {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

export function documentIsStale(document, asOf, staleAfterDays) {
  if (document.superseded) return true;
  const seen = document.last_seen ?? document.captured ?? document.effective;
  if (!seen) return true;
  return dayNumber(asOf) - dayNumber(seen) > staleAfterDays;
}

export function rowIsStale(row, { file, offering, asOf, staleAfterDays }) {
  if (row.alwaysFresh) return false;
  const stale = (document) => documentIsStale(document, asOf, staleAfterDays);
  if (row.document) return stale(file.documents.find((document) => document.id === row.document));
  // Silence of all the documents that were read is as old as the youngest of them. Any other row without a document has no date.
  if (row.basis !== "absence") return true;
  return file.documents.filter((document) => document.offerings.includes(offering.id)).every(stale);
}
