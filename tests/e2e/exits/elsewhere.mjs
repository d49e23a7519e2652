// Another server, which nothing of the page may reach. It writes down whatever arrives, and lets everything happen: any page may read its answers, frame
// them and run them as scripts.

import { createSocket } from "node:dgram";
import { createServer } from "node:http";

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** What is answered, by the beginning of the path. */
const ANSWERS = {
  script: ["text/javascript", "export {};"],
  style: ["text/css", "x {}"],
  page: ["text/html", "<!doctype html><title>Elsewhere</title>"],
  events: ["text/event-stream", "data: 1\n\n"],
  track: ["text/vtt", "WEBVTT\n"],
  image: ["image/gif", PIXEL],
};

/**
 * @returns {Promise<{address: string, arrived: Set<string>, stop: () => Promise<void>}>} its address, and what has arrived: the second part of each path,
 *   `/kind/name`, and "datagram" for anything that was sent without a connection
 */
export async function startElsewhere() {
  const arrived = new Set();
  const note = (url) => arrived.add(decodeURIComponent(new URL(url, "http://localhost").pathname.split("/")[2] ?? url));
  const server = createServer((request, response) => {
    note(request.url);
    const [type, body] = ANSWERS[request.url.split("/")[1]] ?? ["text/plain", "elsewhere"];
    response.writeHead(200, {
      "Content-Type": type,
      "Access-Control-Allow-Origin": request.headers.origin ?? "*",
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Headers": "*, content-type",
    });
    response.end(body);
  });
  server.on("upgrade", (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const datagrams = createSocket("udp4").on("message", () => arrived.add("datagram"));
  await new Promise((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      datagrams.close();
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, arrived, stop };
}
