import { describe, expect, it } from "vitest";
import { priceItem, priceList, priceOn } from "./price-list";

/** The utility's published figures: item, day, net price, VAT. */
const published = [
  ["VODARINA", "2019-03-01", "0.6571", "9.5"],
  ["VODARINA", "2023-01-31", "0.6571", "9.5"],
  ["VODARINA", "2023-02-01", "0.7971", "9.5"],
  ["VODARINA", "2023-06-01", "0.8872", "9.5"],
  ["VODARINA", "2024-04-30", "0.8872", "9.5"],
  ["VODARINA", "2024-05-01", "0.9320", "9.5"],
  ["VODA-OMREZNINA-20", "2019-03-01", "9.1000", "9.5"],
  ["VODA-OMREZNINA-20", "2023-02-01", "7.9702", "9.5"],
  ["VODA-OMREZNINA-20", "2023-06-01", "11.7086", "9.5"],
  ["VODA-OMREZNINA-20", "2024-05-01", "12.0325", "9.5"],
  ["VODA-OMREZNINA-20-POSLOVNI", "2019-03-01", "12.6077", "9.5"],
  ["VODA-OMREZNINA-20-POSLOVNI", "2023-02-01", "11.4779", "9.5"],
  ["VODA-OMREZNINA-21", "2024-05-01", "36.0976", "9.5"],
  ["VODA-OMREZNINA-40", "2024-05-01", "120.3254", "9.5"],
  ["VODA-OMREZNINA-50", "2024-05-01", "180.4881", "9.5"],
  ["VODA-OMREZNINA-65", "2024-05-01", "360.9763", "9.5"],
  ["VODA-OMREZNINA-80", "2024-05-01", "601.6271", "9.5"],
  ["VODA-OMREZNINA-100", "2024-05-01", "1203.2543", "9.5"],
  ["VODA-OMREZNINA-150", "2024-05-01", "2406.5085", "9.5"],
  ["VODA-OMREZNINA-50", "2023-06-01", "175.6290", "9.5"],
  ["ODVAJANJE", "2019-03-01", "0.2351", "9.5"],
  ["ODVAJANJE", "2023-01-01", "0.2346", "9.5"],
  ["ODVAJANJE-OMREZNINA-20", "2019-03-01", "2.6095", "9.5"],
  ["ODVAJANJE-OMREZNINA-20", "2023-01-01", "2.9268", "9.5"],
  ["CISCENJE", "2019-03-01", "0.4741", "9.5"],
  ["CISCENJE", "2023-01-01", "0.4715", "9.5"],
  ["CISCENJE-OMREZNINA-20", "2019-03-01", "3.4953", "9.5"],
  ["CISCENJE-OMREZNINA-20", "2023-01-01", "3.4073", "9.5"],
  ["OKOLJSKA-DAJATEV", "2023-01-01", "0.0528", "9.5"],
  ["PADAVINE-ODVAJANJE", "2023-01-01", "0.1009", "9.5"],
  ["PADAVINE-OMREZNINA", "2023-01-01", "0.1084", "9.5"],
  ["PADAVINE-CISCENJE", "2023-01-01", "0.0715", "9.5"],
  ["TOPLOTA", "2017-08-01", "20.75899", "22"],
  ["TOPLOTA", "2022-08-31", "20.75899", "22"],
  ["TOPLOTA", "2022-09-01", "20.75899", "9.5"],
  ["TOPLOTA", "2023-02-01", "45.85434", "9.5"],
  ["TOPLOTA", "2023-05-31", "45.85434", "9.5"],
  ["TOPLOTA", "2023-06-01", "45.85434", "22"],
  ["TOPLOTA", "2026-02-01", "70.78414", "22"],
  ["TOPLOTA-SUBVENCIJA", "2026-02-01", "-3.37067", "22"],
  ["TOPLOTA-POSLOVNI", "2026-02-01", "76.70692", "22"],
  ["TOPLOTA-INDUSTRIJA", "2017-08-01", "24.47610", "22"],
  ["PLIN-PAVSAL-CDK1", "2020-01-01", "1.61853", "22"],
  ["PLIN-OMREZNINA-CDK1", "2020-01-01", "0.03447", "22"],
  ["PLIN-PAVSAL-CDK2", "2020-01-01", "4.21923", "22"],
  ["PLIN-OMREZNINA-CDK2", "2020-01-01", "0.01958", "22"],
  ["PLIN-PAVSAL-CDK3", "2023-01-01", "6.03602", "9.5"],
  ["PLIN-OMREZNINA-CDK3", "2023-06-01", "0.01670", "22"],
  ["PLIN-PAVSAL-CDK4", "2020-01-01", "8.75417", "22"],
  ["PLIN-OMREZNINA-CDK4", "2020-01-01", "0.01559", "22"],
  ["PLIN-PAVSAL-CDK5", "2020-01-01", "15.35492", "22"],
  ["PLIN-OMREZNINA-CDK5", "2020-01-01", "0.01325", "22"],
] as const;

describe("the price list", () => {
  it.each(published)("has %s on %s at %s € and %s %% VAT", (code, day, net, vatRate) => {
    expect(priceOn(priceItem(code), day)).toMatchObject({ net, vatRate });
  });

  it("grants the subsidy of heat from February 2026 on only", () => {
    expect(priceOn(priceItem("TOPLOTA-SUBVENCIJA"), "2026-01-31")).toBeNull();
  });

  it("names each item once, in both languages, with its prices oldest first", () => {
    expect(new Set(priceList.map(({ code }) => code)).size).toBe(priceList.length);
    for (const { name, nameEn, prices } of priceList) {
      expect([name, nameEn]).not.toContain("");
      const days = prices.map(({ validFrom }) => validFrom);
      expect(days).toEqual([...new Set(days)].sort());
    }
  });
});
