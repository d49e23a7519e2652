// The events bubble, so the page may listen anywhere; their detail is the assessment, a plain JSON value.

const said = document.getElementById("said");

function count({ results }) {
  const stopped = results.filter(({ verdict }) => verdict === "stopped").length;
  return `${results.length} offerings, ${stopped} of them stopped.`;
}

document.addEventListener("vendor-risk-ready", ({ detail }) => (said.textContent = `Ready: ${count(detail)}`));
document.addEventListener("vendor-risk-change", ({ detail }) => (said.textContent = `Changed: ${count(detail)}`));
document.addEventListener("vendor-risk-complete", ({ detail }) => {
  said.textContent = `Complete: ${count(detail)}`;
  // Here an intranet would keep the document: JSON.stringify(detail).
});

// The same document can be read at any time: document.querySelector("vendor-risk").assessment.
document.getElementById("reset").addEventListener("click", () => document.querySelector("vendor-risk").reset());
