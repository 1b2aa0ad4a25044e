import { expect, test } from "vitest";
import { announcementSchema } from "@/lib/announcements/schema";
import { faultsOf, refusalOf } from "@/lib/cli/announcement-words";

const good = {
  kind: "outage",
  from: "2026-12-01 08:00",
  to: "2026-12-01 12:00",
  texts: { sl: { title: "Zamenjava ventila", body: "Vode ne bo." } },
};

test("what is right is taken, with what need not be said", () => {
  expect(announcementSchema.parse(good)).toMatchObject({
    from: new Date("2026-12-01T07:00:00Z"),
    targets: [],
    mail: true,
  });
});

test.each<[object, string]>([
  [{ kind: "strike" }, "kind must be one of outage, meter-reading, news"],
  [{ from: "1. 12. 2026" }, "from must be a time in Ljubljana such as 2026-12-01 08:00"],
  [{ from: undefined }, "from must be a time in Ljubljana such as 2026-12-01 08:00"],
  [{ to: "2026-12-01 07:59" }, "to is before from"],
  [{ publish: "2026-12-02 08:00" }, "publish is after to"],
  [{ texts: { en: good.texts.sl } }, "texts must have sl"],
  [{ texts: { sl: { title: " ", body: "B" } } }, "texts.sl.title must be a text that is not empty"],
  [{ texts: { sl: { title: "č".repeat(121), body: "B" } } }, "texts.sl.title is too long"],
  [{ texts: { ...good.texts, de: good.texts.sl } }, "texts knows no de"],
  [{ targets: [{}] }, "targets.0 must name a service"],
  [{ targets: [{ service: "water" }, { service: "air" }] }, "targets.1.service must be one of water"],
  [{ targets: [{ postcode: "33" }] }, "targets.0.postcode must be four digits"],
  [{ targets: [{ supplyPoint: "25050401", street: "Cesta" }] }, "targets.0 names a supplyPoint and more"],
  [{ targets: [{ supplyPoint: "25050401" }, { service: "gas" }] }, "targets mix chosen points with places"],
  [{ town: "Velenje" }, "knows no town"],
])("%j is refused: %s", (changed, fault) => {
  const parsed = announcementSchema.safeParse({ ...good, ...changed });
  const faults = parsed.success ? [] : faultsOf(parsed.error.issues);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test("a target in the way is named", () => {
  expect(refusalOf({ reason: "fits-no-point", figures: { place: 2, named: "Cesta" } })).toMatch(
    /^target 2 \(Cesta\): /,
  );
  expect(refusalOf({ reason: "past" })).toBe("its end is past");
});
