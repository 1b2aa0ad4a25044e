import { keyedHash } from "@/lib/auth/secret";

/** What an entry of a Green Button file is called, the same in every download. */
export type EspiId = { uuid: string; path: string };

const base = "/espi/1_1/resource";

/**
 * Ids of a point's entries. They are made with the portal's secret from keys of the database: neither payer, address
 * nor number can be worked out from them. The UUIDs are of version 8 (RFC 9562), which leaves the bits to the maker.
 */
export function espiIds(supplyPoint: string) {
  const usagePoint = (service: string): EspiId => {
    const uuid = uuidOf(["usage-point", supplyPoint, service]);
    return { uuid, path: `${base}/UsagePoint/${uuid}` };
  };
  const meterReading = (service: string, register: string): EspiId => {
    const uuid = uuidOf(["meter-reading", register]);
    return { uuid, path: `${usagePoint(service).path}/MeterReading/${uuid}` };
  };
  const intervalBlock = (service: string, register: string, start: string): EspiId => {
    const uuid = uuidOf(["interval-block", register, start]);
    return { uuid, path: `${meterReading(service, register).path}/IntervalBlock/${uuid}` };
  };
  return { feed: uuidOf(["feed", supplyPoint]), usagePoint, meterReading, intervalBlock };
}

/** Ids of entries that are the same for everybody. */
export const commonId = (kind: "ReadingType" | "LocalTimeParameters", name: string): EspiId => {
  const uuid = uuidOf([kind, name]);
  return { uuid, path: `${base}/${kind}/${uuid}` };
};

function uuidOf(named: readonly string[]): string {
  const bytes = keyedHash("green-button", JSON.stringify(named)).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
