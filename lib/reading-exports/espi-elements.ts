import Big from "big.js";
import type { Day } from "@/lib/dates";
import type { Service } from "@/lib/supply-points/meters";
import { element, type Xml } from "@/lib/xml";
import { decimalsKept, qualityOf, readingTypeCodes, serviceCodes, unitCodes, validated } from "./espi-codes";
import type { Block, Interval } from "./interval-blocks";
import { endOfDay, lastSundayRule, summerTime, winterOffset } from "./local-time";
import type { ExportedRegister } from "./queries";

// The schema fixes in which order elements stand.

const espi = (name: string, ...content: readonly Xml[]): Xml =>
  element(name, { xmlns: "http://naesb.org/espi" }, ...content);

export const localTime = (): Xml =>
  espi(
    "LocalTimeParameters",
    element("dstEndRule", {}, lastSundayRule(summerTime.ends)),
    element("dstOffset", {}, summerTime.offset),
    element("dstStartRule", {}, lastSundayRule(summerTime.starts)),
    element("tzOffset", {}, winterOffset),
  );

export const usagePoint = (service: Service): Xml =>
  espi("UsagePoint", element("ServiceCategory", {}, element("kind", {}, serviceCodes[service].kind)));

export const meterReading = (): Xml => espi("MeterReading");

export function readingType({ service, unit }: Pick<ExportedRegister, "service" | "unit">): Xml {
  const { accumulationBehaviour, dataQualifier, flowDirection } = readingTypeCodes;
  const { kind, powerOfTen, uom } = unitCodes[unit];
  return espi(
    "ReadingType",
    element("accumulationBehaviour", {}, accumulationBehaviour),
    element("commodity", {}, serviceCodes[service].commodity),
    element("dataQualifier", {}, dataQualifier),
    element("defaultQuality", {}, validated),
    element("flowDirection", {}, flowDirection),
    element("kind", {}, kind),
    element("powerOfTenMultiplier", {}, powerOfTen),
    element("uom", {}, uom),
  );
}

export const intervalBlock = (block: Block): Xml =>
  espi(
    "IntervalBlock",
    period("interval", block[0].before.day, (block.at(-1) ?? block[0]).state.day),
    ...block.map(intervalReading),
  );

const intervalReading = ({ before, state, usage }: Interval): Xml =>
  element(
    "IntervalReading",
    {},
    element("ReadingQuality", {}, element("quality", {}, qualityOf(before, state))),
    period("timePeriod", before.day, state.day),
    element("value", {}, new Big(usage).times(10 ** decimalsKept).toFixed(0)),
  );

function period(name: string, from: Day, to: Day): Xml {
  const start = endOfDay(from);
  return element(name, {}, element("duration", {}, endOfDay(to) - start), element("start", {}, start));
}
