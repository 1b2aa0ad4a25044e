/** Tariff groups that can be explained (FACTS 4.4, 4.5). */
export type KnownTariffGroup =
  | "household"
  | "industry"
  | "business"
  | "CDK1"
  | "CDK2"
  | "CDK3"
  | "CDK4"
  | "CDK5";

const written: Record<string, KnownTariffGroup> = {
  gospodinjski: "household",
  gospodinjstvo: "household",
  industrijski: "industry",
  industrija: "industry",
  "poslovni in ostali": "business",
  cdk1: "CDK1",
  cdk2: "CDK2",
  cdk3: "CDK3",
  cdk4: "CDK4",
  cdk5: "CDK5",
};

/** What a tariff group stands for, as the billing system writes it; null where it is not known here. */
export const knownTariffGroup = (text: string): KnownTariffGroup | null =>
  written[text.trim().replace(/\s+/g, " ").toLowerCase()] ?? null;

/** A class of water connections by nominal diameter: `from` up to, but not with, `below`, in mm. */
export type DiameterClass = { from: number; below: number | null; factor: number };

/** By how much the network charge of each class is above that of the first one (FACTS 4.2). */
const classes: readonly DiameterClass[] = [
  { from: 0, below: 21, factor: 1 },
  { from: 21, below: 40, factor: 3 },
  { from: 40, below: 50, factor: 10 },
  { from: 50, below: 65, factor: 15 },
  { from: 65, below: 80, factor: 30 },
  { from: 80, below: 100, factor: 50 },
  { from: 100, below: 150, factor: 100 },
  { from: 150, below: null, factor: 200 },
];

/** The class of a connection of so many millimetres. */
export function diameterClass(millimetres: number): DiameterClass | null {
  return (
    classes.find(
      ({ from, below }) => millimetres > 0 && millimetres >= from && (below === null || millimetres < below),
    ) ?? null
  );
}

/** The class that a tariff group such as `DN 20` names; null where it names none. */
export function diameterClassNamed(text: string): DiameterClass | null {
  const [, millimetres] = /^dn\s*(?:<=|≤)?\s*(\d{1,4})$/i.exec(text.trim()) ?? [];
  return millimetres ? diameterClass(Number(millimetres)) : null;
}
