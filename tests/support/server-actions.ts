import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asked } from "@/tests/support/by-hand";

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** Ids of every server action in the build, by file and name: `app/(auth)/login/actions.ts logIn`. */
export function serverActions(): Map<string, string> {
  const manifest = join(process.env.NEXT_DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(manifest, "utf8"));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]),
  );
}

function actionId(name: string): string {
  const id = serverActions().get(name);
  if (!id) throw new Error(`the build has no action ${name}`);
  return id;
}

/** What an action takes: a form state and a form, a form alone, or what a script hands it. */
export type Takes = "state" | "form" | "call";

const untouched = { attempt: 0, errors: [], values: {} };

/** What a browser without JavaScript posts for a form of the action. */
export function posted(action: string, fields: Record<string, string>, takes: Takes = "state"): Asked {
  const body = new FormData();
  if (takes === "form") body.set(`$ACTION_ID_${actionId(action)}`, "");
  else {
    body.set("$ACTION_REF_1", "");
    body.set("$ACTION_1:0", JSON.stringify({ id: actionId(action), bound: "$@1" }));
    body.set("$ACTION_1:1", JSON.stringify([untouched]));
    body.set("$ACTION_KEY", "k1");
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { body };
}

/** What the portal's script posts for the same form, or for a call with the fields' values as arguments. */
export function scripted(action: string, fields: Record<string, string>, takes: Takes = "state"): Asked {
  const headers = { "next-action": actionId(action), accept: "text/x-component" };
  if (takes === "call") return { headers, body: JSON.stringify(Object.values(fields)) };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.set("0", JSON.stringify(takes === "form" ? ["$K1"] : [untouched, "$K1"]));
  return { headers, body };
}
