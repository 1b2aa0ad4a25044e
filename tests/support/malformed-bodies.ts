import type { Asked } from "@/tests/support/by-hand";
import { posted, scripted } from "@/tests/support/server-actions";

type Fields = Record<string, string>;
type Malformation = (action: string, fields: Fields) => Asked | Promise<Asked>;

const oversized = "9".repeat(2_000_000);
const nested = "[".repeat(20_000) + "]".repeat(20_000);
const everyField = (fields: Fields, value: string): Fields =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, value]));

/** A form left empty, with one part of its envelope replaced: what it stands in is not what it says. */
const withPart =
  (part: string, value: string): Malformation =>
  (action, fields) => {
    const { body } = posted(action, everyField(fields, ""));
    (body as FormData).set(part, value);
    return { body };
  };

/** A good form with what its fields say replaced. */
const saying =
  (change: (fields: Fields) => Fields): Malformation =>
  (action, fields) =>
    posted(action, change(fields));

/** The bytes of a good form, changed, under the same or another type. */
const bytes =
  (change: (text: string) => string, type?: string): Malformation =>
  async (action, fields) => {
    const encoded = new Response(posted(action, fields).body);
    const contentType = type ?? encoded.headers.get("content-type") ?? "";
    return { body: change(await encoded.text()), headers: { "content-type": contentType } };
  };

/** Ways in which the body of an action can be wrong; none of them is what a page of the portal sends (R34). */
export const malformations: Record<string, Malformation> = {
  "half a form": bytes((text) => text.slice(0, text.length / 2)),
  "a form without an end": bytes((text) => text.replace(/--\r\n$/, "")),
  "a form without its boundary": bytes((text) => text, "multipart/form-data"),
  "a form with another boundary": bytes((text) => text, "multipart/form-data; boundary=x"),
  "a form that is called a text": bytes((text) => text, "text/plain"),
  "a form that is called JSON": bytes((text) => text, "application/json"),
  "a header line of a megabyte": bytes((text) => text.replace("form-data; ", `form-data; ${oversized}; `)),
  "a state that is no JSON": withPart("$ACTION_1:1", "{"),
  "a state that is nothing": withPart("$ACTION_1:1", "[null]"),
  "a state that is a number": withPart("$ACTION_1:1", "[1e999]"),
  "a state that is a text": withPart("$ACTION_1:1", '["x"]'),
  "a state of the wrong kinds": withPart("$ACTION_1:1", '[{"attempt":1e308,"errors":{},"values":null}]'),
  "a state nested without end": withPart("$ACTION_1:1", nested),
  "a state that refers to itself": withPart("$ACTION_1:1", '["$@1"]'),
  "an action nobody made": withPart("$ACTION_1:0", `{"id":"${"0".repeat(42)}","bound":null}`),
  "an action bound to nothing": withPart("$ACTION_1:0", "null"),
  "an action named like a prototype": withPart("$ACTION_1:0", '{"id":"__proto__","bound":null}'),
  "fields of two megabytes": saying((fields) => everyField(fields, oversized)),
  "fields of noughts and halves of letters": saying((fields) => everyField(fields, "\0\ud800\u202e'\"<>%00")),
  "fields with the names of an object's own": saying(() => ({
    __proto__: "x",
    constructor: "x",
    toString: "x",
  })),
  "a field's name of two megabytes": saying((fields) => ({ ...fields, [oversized]: "x" })),
  "ten thousand fields": saying((fields) => ({
    ...fields,
    ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`field${at}`, "x"])),
  })),
  "files in place of texts": (action, fields) => {
    const { body } = posted(action, {});
    for (const name of Object.keys(fields)) (body as FormData).set(name, new Blob(["x"]), "x.txt");
    return { body };
  },
  "a call with nothing": (action) => ({ ...scripted(action, {}), body: "" }),
  "a call that is no text": (action) => ({ ...scripted(action, {}), body: "\0\u0001\ufffd" }),
  "a call nested without end": (action) => ({ ...scripted(action, {}), body: nested }),
  "a call with references that lead nowhere": (action) => ({
    ...scripted(action, {}),
    body: '["$F1","$K99","$Q5","$@7"]',
  }),
  "a call with more than one state": (action, fields) => {
    const { headers, body } = scripted(action, everyField(fields, ""));
    (body as FormData).set("0", '[[],[],[],"$K1","$K1"]');
    return { headers, body };
  },
};
