// A React program with the widget in it. In development StrictMode draws and ties everything twice.

import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

import "vendor-risk/bundle";

function Program() {
  const [shown, setShown] = useState(true);
  const [theme, setTheme] = useState("light");
  const [answered, setAnswered] = useState([]);
  const [place, setPlace] = useState(0);
  return (
    <main>
      <h1>A React program</h1>
      <button onClick={() => setShown(!shown)}>Show or hide</button>
      <button onClick={() => setTheme("dark")}>Dark</button>
      <button onClick={() => setPlace(place + 1)}>Anew</button>
      <p id="answered">{answered.join(" ")}</p>
      {shown && (
        <vendor-risk
          key={place}
          storage="none"
          start="question/use"
          answers='{"terms":"business"}'
          theme={theme}
          onvendor-risk-change={({ detail }) => setAnswered(Object.keys(detail.answers))}
        >
          <p>Loading, says React.</p>
        </vendor-risk>
      )}
    </main>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <Program />
  </StrictMode>,
);
