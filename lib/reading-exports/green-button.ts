import type { Messages } from "@/lib/i18n/messages";
import { atomEntry, feedEnd, feedStart } from "./atom";
import { intervalBlock, localTime, meterReading, readingType, usagePoint } from "./espi-elements";
import { commonId, espiIds } from "./espi-ids";
import { intervalBlocks } from "./interval-blocks";
import type { ExportedRegister } from "./queries";
import { registerRows } from "./register-rows";
import type { StatesOf } from "./register-states";

export type GreenButtonOf = {
  supplyPoint: string;
  registers: readonly ExportedRegister[];
  words: Messages;
  now: Date;
};

/**
 * The use at a point as Green Button data (ESPI, an Atom feed), in portions. Its entries name services and meters,
 * never the payer. Each metered service is a usage point, each register one of its meter readings, and each year of it
 * a block of intervals, from reading to reading.
 */
export async function* greenButton(
  statesOf: StatesOf,
  { supplyPoint, registers, words, now }: GreenButtonOf,
) {
  const ids = espiIds(supplyPoint);
  const { name, meter } = words.service;
  const clock = commonId("LocalTimeParameters", "Europe/Ljubljana");
  yield feedStart({ uuid: ids.feed, title: `${words.supplyPoint.title} ${supplyPoint}`, now });
  yield atomEntry(clock, "Europe/Ljubljana", localTime(), now);
  const described = new Set<string>();
  for (const register of registers) {
    const { key, service, unit, serial, digits } = register;
    const point = ids.usagePoint(service);
    if (!described.has(point.uuid)) {
      const related = [`${point.path}/MeterReading`, clock.path];
      yield atomEntry({ ...point, related }, name[service], usagePoint(service), now);
    }
    const type = commonId("ReadingType", `${service} ${unit}`);
    const reading = ids.meterReading(service, key);
    const related = [`${reading.path}/IntervalBlock`, type.path];
    yield atomEntry({ ...reading, related }, `${meter[service]} ${serial}`, meterReading(), now);
    if (!described.has(type.uuid)) yield atomEntry(type, name[service], readingType(register), now);
    described.add(point.uuid).add(type.uuid);
    for await (const block of intervalBlocks(registerRows(statesOf(register), digits))) {
      const id = ids.intervalBlock(service, key, block[0].before.day);
      yield atomEntry(id, block[0].state.day.slice(0, 4), intervalBlock(block), now);
    }
  }
  yield feedEnd;
}
