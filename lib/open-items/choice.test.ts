import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choosable, choiceOf, choiceQuery, isChosen, namedOf } from "./choice";

const items: Choosable[] = [
  { key: "a", payable: true, overdue: true },
  { key: "b", payable: true, overdue: false },
  { key: "c", payable: false, overdue: true },
  { key: "d", payable: true, overdue: true },
];

const chosen = (query: Parameters<typeof choiceOf>[0], of = items) =>
  of.filter((item) => isChosen(choiceOf(query, of), item)).map(({ key }) => key);

const readBack = (query: string) => {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
};

describe("what is to be paid", () => {
  it("is nothing, one, several, what is overdue, or all; never a credit", () => {
    expect(chosen({ choice: "none" })).toEqual([]);
    expect(chosen({ item: "b" })).toEqual(["b"]);
    expect(chosen({ item: ["b", "d", "c", "unknown"] })).toEqual(["b", "d"]);
    expect(chosen({ choice: "overdue" })).toEqual(["a", "d"]);
    expect(chosen({ choice: "all" })).toEqual(["a", "b", "d"]);
    expect(chosen({ choice: "everything" })).toEqual([]);
  });

  it("is what is overdue where nothing is said, and all where nothing is overdue", () => {
    expect(chosen({})).toEqual(["a", "d"]);
    expect(chosen({ page: "2" })).toEqual(["a", "d"]);
    expect(chosen({ item: [] })).toEqual([]);
    const notDue = items.map((item) => ({ ...item, overdue: !item.payable }));
    expect(chosen({}, notDue)).toEqual(["a", "b", "d"]);
  });

  it("leaves out what was unticked in the form, and adds what was ticked", () => {
    expect(chosen({ choice: "all", listed: "a\r\nb", item: "b" })).toEqual(["b", "d"]);
    expect(chosen({ choice: "overdue", listed: ["a", "b"], item: ["a", "b"] })).toEqual(["a", "b", "d"]);
    expect(chosen({ choice: "all", except: "d" })).toEqual(["a", "b"]);
  });

  const choosable = fc.uniqueArray(
    fc.record({ key: fc.stringMatching(/^[A-Z0-9/-]{1,6}$/), payable: fc.boolean(), overdue: fc.boolean() }),
    { selector: ({ key }) => key, maxLength: 30 },
  );
  const anyQuery = (keys: string[]) =>
    fc.record({
      choice: fc.constantFrom("none", "all", "overdue", "nonsense"),
      item: fc.subarray(keys),
      except: fc.subarray(keys),
      listed: fc.subarray(keys),
    });
  const anyCase = choosable.chain((all) =>
    fc.tuple(fc.constant(all), anyQuery(all.map(({ key }) => key)), fc.nat(30), fc.nat(30)),
  );

  it("is the same after it went through an address", () => {
    fc.assert(
      fc.property(anyCase, ([all, query]) => {
        const again = readBack(choiceQuery(choiceOf(query, all), all));
        expect(chosen(again, all)).toEqual(chosen(query, all));
      }),
    );
  });

  it("is the same after a form with some of the items was sent as it came", () => {
    fc.assert(
      fc.property(anyCase, ([all, query, from, length]) => {
        const choice = choiceOf(query, all);
        const page = all.slice(from, from + length);
        const others = all.filter((item) => !page.includes(item));
        const named = namedOf(choice, others);
        const sent = {
          choice: choice.group ?? "none",
          item: [
            ...page.filter((item) => isChosen(choice, item)).map(({ key }) => key),
            ...named.filter(({ name }) => name === "item").map(({ key }) => key),
          ],
          except: named.filter(({ name }) => name === "except").map(({ key }) => key),
          listed: page.map(({ key }) => key),
        };
        expect(chosen(sent, all)).toEqual(chosen(query, all));
      }),
    );
  });
});
