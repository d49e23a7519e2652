// A Yew program with a <vendor-risk> inside its own tree. The outer one is a second, separate copy of our program: like any Yew program, it counts its
// trees and listeners from the start.

const element = await (await fetch("../vendor-risk-element.js")).text();
const [, name] = element.match(/import\("\.\/(.+?)\.js"\)/);

const outer = await import(`../${name}.js?outer`);
const { mount } = await outer.start(await outer.compiled(new URL(`../${name}_bg.wasm`, import.meta.url)), console.error);
const host = document.createElement("div");
host.setAttribute("storage", "none");
const place = document.getElementById("outer");
mount(host, place, new URL("..", import.meta.url).href, "", undefined, () => {});

await import("../vendor-risk.js");
const inner = document.createElement("vendor-risk");
inner.id = "inner";
inner.setAttribute("storage", "none");
place.append(inner);
