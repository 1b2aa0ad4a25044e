import { startEmbedded } from "@/db/embedded";

// A process of its own for one embedded server: prints one line of JSON, and ends when it has stopped the server.
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const server = await startEmbedded(JSON.parse(process.argv[2] ?? "{}"));
  const { port, dataFolder, notices } = server;
  say({ port, dataFolder, notices, url: server.url("postgres") });
  process.once("SIGTERM", () => void server.stop());
} catch (error) {
  const { name, message, port } = error as Error & { port?: number };
  say({ error: { name, message, port } });
}
