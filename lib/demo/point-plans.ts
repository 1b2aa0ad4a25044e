import type { PointPlan, Stream, Tenure } from "./plan";
import { gasClasses } from "./prices-gas";
import { diameterClasses } from "./prices-water";
import type { Address } from "./streets";

/** Where a point is and whose. */
export type Place = { number: string; address: Address; tenures: readonly Tenure[] };

type Tariff = "gospodinjski" | "poslovni in ostali";

/** z of a meter indoors at 23 mbar, as published for Ljubljana; Velenje's own was not found. */
const gasFactor = "0.93858";
const kwhPerCubicMetre = 10.7;

/** Water, and what of it goes down the drain where there is a sewer. */
export function waterPoint(
  place: Place,
  streams: readonly Stream[],
  { sewer = true, diameter = 20, tariff = "gospodinjski" as Tariff } = {},
): PointPlan {
  const size = diameterClasses.findLast(({ from }) => from <= diameter)?.from ?? 20;
  const subsidised = size === 20 && tariff === "gospodinjski";
  const network = `VODA-OMREZNINA-${size}${size > 20 || subsidised ? "" : "-POSLOVNI"}`;
  return {
    ...place,
    services: sewer ? ["water", "sewage"] : ["water"],
    tariffGroup: tariff,
    diameter,
    priceItems: [
      "VODARINA",
      network,
      ...(sewer
        ? [
            "ODVAJANJE",
            `ODVAJANJE-OMREZNINA-${size}`,
            "CISCENJE",
            `CISCENJE-OMREZNINA-${size}`,
            "OKOLJSKA-DAJATEV",
          ]
        : []),
    ],
    streams,
  };
}

/** District heating; without a meter a share of the building's heat. `capacity` is the billed one, kW. */
export function heatPoint(
  place: Place,
  stream: Stream,
  capacity: number,
  tariff: Tariff = "gospodinjski",
): PointPlan {
  return {
    ...place,
    services: ["heat"],
    tariffGroup: tariff,
    connectedCapacity: Math.ceil(capacity * 1.1),
    billedCapacity: capacity,
    priceItems: [
      ...(tariff === "gospodinjski" ? ["TOPLOTA", "TOPLOTA-SUBVENCIJA"] : ["TOPLOTA-POSLOVNI"]),
      "TOPLOTA-MOC",
      ...(stream.meter ? ["TOPLOTA-STEVNINA"] : []),
    ],
    streams: [stream],
  };
}

/** The gas network; which class follows from the use. */
export function gasPoint(place: Place, stream: Stream): PointPlan {
  const kwh = (stream.annual / 1000) * kwhPerCubicMetre;
  const code = gasClasses.find(({ upTo }) => kwh <= upTo)?.code ?? "CDK5";
  return {
    ...place,
    services: ["gas"],
    tariffGroup: code,
    gasFactor,
    priceItems: [`PLIN-PAVSAL-${code}`, `PLIN-OMREZNINA-${code}`],
    streams: [stream],
  };
}

/** Waste, billed by persons; the bin is as large as they need. */
export function wastePoint(place: Place, persons: number): PointPlan {
  return {
    ...place,
    services: ["waste"],
    tariffGroup: "gospodinjski",
    persons,
    binVolume: persons > 3 ? 240 : 120,
    priceItems: ["ODPADKI-OSEBA"],
    streams: [],
  };
}

/** Two points' services at one. */
export function joined(one: PointPlan, other: PointPlan): PointPlan {
  return {
    ...other,
    ...one,
    services: [...one.services, ...other.services],
    priceItems: [...one.priceItems, ...other.priceItems],
    streams: [...one.streams, ...other.streams],
  };
}
